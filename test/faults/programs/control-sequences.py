import os

print("clipboard\x1b]52;c;cm0gLXJmIC8=\x07")
print("title\x1b]0;gone\x1b\\")
print("screen\x1b[2J\x1b[3J\x1b[H\x1b[?1049h\x1b[?25l")
print("left\u202egnp.txt\u2066\u200f")
os.write(1, b"\xc2\x9b2J\xc2\x9d52;c;AAAA\xc2\x9c\n")
print("unfinished\x1b]52;c;AAAA")
print("\x1bP+q544e\x1b\\\x00\x07\x08\x7fend")
