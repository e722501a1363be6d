"""Runs a command on a terminal of its own and types into it.

Standard input: JSON with "command", and "typed": each text is typed when the prompt has shown once more.
Standard output: JSON with "shown", all the terminal has shown, "code", and "echo", whether it echoes at the end.
"""
import json
import os
import pty
import select
import sys
import termios
import time

asked = json.load(sys.stdin)
prompt = asked["prompt"].encode()
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(asked["command"][0], asked["command"])

shown = b""
typed = list(asked["typed"])
prompts = 0
echo = None
end = time.time() + 60
while time.time() < end:
    ready, _, _ = select.select([terminal], [], [], 0.2)
    if not ready:
        continue
    try:
        piece = os.read(terminal, 65536)
    except OSError:  # The program has ended: Linux says so by an input/output error.
        break
    if piece == b"":
        break
    shown += piece
    echo = bool(termios.tcgetattr(terminal)[3] & termios.ECHO)
    while typed and shown.count(prompt) > prompts:
        prompts += 1
        time.sleep(0.1)
        os.write(terminal, typed.pop(0).encode())
_, status = os.waitpid(pid, 0)
json.dump(
    {"shown": shown.decode("utf-8", "replace"), "code": os.waitstatus_to_exitcode(status), "echo": echo},
    sys.stdout,
)
