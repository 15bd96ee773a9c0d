"""A mail server (aiosmtpd) that keeps what it takes as JSON, read by Python's own mail parser.

receive.py PORT FOLDER. Addresses that begin with "refused" are refused for good, with "busy" twice for now; for those that begin with
"dropped" the first mail is taken and the connection ends before that is answered. Ends when its input does.
"""
import email
import email.policy
import json
import pathlib
import sys

from aiosmtpd.controller import Controller

port, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])


class Keeper:
    def __init__(self):
        self.asked = {}
        self.taken = 0

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        count = self.asked[address] = self.asked.get(address, 0) + 1
        (folder / "asked.json").write_text(json.dumps(self.asked))
        if address.startswith("refused"):
            return "550 5.1.1 <" + address + ">: no such mailbox"
        if address.startswith("busy") and count <= 2:
            return "451 4.2.0 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.taken += 1
        part = folder / f"{self.taken:04}.part"
        part.write_text(json.dumps(told(envelope)), encoding="utf-8")
        part.rename(part.with_suffix(".json"))
        address = envelope.rcpt_tos[0]
        if address.startswith("dropped") and self.asked[address] == 1:
            server.transport.abort()
        return "250 OK"


def told(envelope):
    mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
    return {
        "recipient": envelope.rcpt_tos[0],
        "sender": envelope.mail_from,
        "headers": {name.lower(): str(value) for name, value in mail.items()},
        "defects": [str(defect) for part in mail.walk() for defect in part.defects],
        "parts": [
            {
                "type": part.get_content_type(),
                "method": part.get_param("method"),
                "file": part.get_filename(),
                "attached": part.get_content_disposition() == "attachment",
                "component": part.get_param("component"),
                "text": text_of(part),
            }
            for part in mail.walk()
            if not part.is_multipart()
        ],
    }


def text_of(part):
    content = part.get_content()
    return content.decode("utf-8") if isinstance(content, bytes) else content


controller = Controller(Keeper(), hostname="127.0.0.1", port=port)
controller.start()
print("ready", flush=True)
sys.stdin.read()
controller.stop()
