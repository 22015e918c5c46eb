"""Takes mail by SMTP on port 1025 and shows it as Mailpit does on port 8025."""

import email
import email.policy
import json
import socketserver
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

mails = []


class Smtp(socketserver.StreamRequestHandler):
    """One sender (RFC 5321), without any extension."""

    def handle(self):
        self.say("220 mail")
        recipients = []
        while line := self.rfile.readline():
            verb = line.decode("ascii", "replace").strip().upper()
            if verb.startswith(("EHLO", "HELO")):
                self.say("250 mail")
            elif verb.startswith("RCPT TO:"):
                recipients.append(line.decode().strip()[8:].split(">")[0].strip(" <"))
                self.say("250 OK")
            elif verb == "DATA":
                self.say("354 go on")
                mails.append((recipients, self.content()))
                recipients = []
                self.say("250 OK")
            elif verb == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 OK")

    def say(self, reply):
        self.wfile.write(reply.encode() + b"\r\n")

    def content(self):
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b".") else line)
        return email.message_from_bytes(b"".join(lines), policy=email.policy.default)


class Http(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path == "/livez":
            self.answer("ok")
        elif self.path == "/api/v1/messages":
            all_mails = [self.summary(number) for number in reversed(range(len(mails)))]
            self.answer({"total": len(all_mails), "messages": all_mails})
        elif self.path.startswith("/api/v1/message/") and self.path[16:].isdigit() and int(self.path[16:]) < len(mails):
            number = int(self.path[16:])
            body = mails[number][1].get_body(("plain",))
            self.answer(self.summary(number) | {"Text": body.get_content() if body else ""})
        else:
            self.send_error(404)

    def summary(self, number):
        recipients, mail = mails[number]
        return {"ID": str(number), "To": [{"Address": address} for address in recipients], "Subject": str(mail["Subject"])}

    def answer(self, document):
        body = json.dumps(document).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class SmtpServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


threading.Thread(target=SmtpServer(("", 1025), Smtp).serve_forever, daemon=True).start()
ThreadingHTTPServer(("", 8025), Http).serve_forever()
