package dev.suitegate.it.weakness.build;

import dev.suitegate.it.weakness.build.Bound.After;
import dev.suitegate.it.weakness.build.Bound.Before;
import dev.suitegate.it.weakness.build.Bound.Switch;
import java.nio.file.Path;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.bytecode.Duplication;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.TypeCreation;
import net.bytebuddy.implementation.bytecode.member.FieldAccess;
import net.bytebuddy.implementation.bytecode.member.MethodInvocation;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/**
 * The code that a weakness puts into a method.
 *
 * @param types the product's classes
 * @param file its switch
 */
record Inlined(TypePool types, Path file) {
    Advice of(Removal.How how) {
        Advice.WithCustomMapping code = Advice.withCustomMapping().bind(Switch.class, file.toString());
        if (how instanceof Removal.How.SaysYes) {
            return code.to(SaysYes.class);
        }
        if (how instanceof Removal.How.NoneOfThem) {
            return code.bind(Before.class, "")
                    .bind(After.class, emptySet(), Object.class)
                    .to(AnswersOtherwise.class);
        }
        if (how instanceof Removal.How.Constant constant) {
            return code.bind(Before.class, constant.before())
                    .bind(After.class, constant(constant), Object.class)
                    .to(AnswersOtherwise.class);
        }
        if (how instanceof Removal.How.Made empty) {
            return code.bind(Before.class, empty.before())
                    .bind(After.class, made(type(empty.after())), Object.class)
                    .to(AnswersOtherwise.class);
        }
        if (how instanceof Removal.How.LeavesOut leavesOut) {
            return code.bind(Before.class, leavesOut.part()).to(LeavesOut.class);
        }
        if (how instanceof Removal.How.SaysAlways saysAlways) {
            return code.bind(Before.class, saysAlways.text()).to(SaysAlways.class);
        }
        return code.to(how instanceof Removal.How.ThrowsNothing ? ThrowsNothing.class : NotRun.class);
    }

    private static StackManipulation emptySet() {
        return MethodInvocation.invoke(TypeDescription.ForLoadedType.of(Set.class)
                .getDeclaredMethods()
                .filter(ElementMatchers.<MethodDescription>named("of").and(ElementMatchers.takesNoArguments()))
                .getOnly());
    }

    private StackManipulation constant(Removal.How.Constant constant) {
        return FieldAccess.forField(type(constant.enumeration())
                        .getDeclaredFields()
                        .filter(ElementMatchers.named(constant.after()))
                        .getOnly())
                .read();
    }

    private static StackManipulation made(TypeDescription type) {
        return new StackManipulation.Compound(
                TypeCreation.of(type),
                Duplication.SINGLE,
                MethodInvocation.invoke(type.getDeclaredMethods()
                        .filter(ElementMatchers.isConstructor())
                        .getOnly()));
    }

    private TypeDescription type(String name) {
        return types.describe(WeakJar.PACKAGE + name).resolve();
    }
}
