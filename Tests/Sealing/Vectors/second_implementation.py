"""A second implementation of Cairn's sealed formats, without libsodium.

It wrote `formats-v1.txt` once, from invented keys and nonces; the file is never written again. It
stays here so that a reader can check the formats against something shorter than the product:

    python3 second_implementation.py | diff - formats-v1.txt
    python3 second_implementation.py manifest | diff - manifest-v1.txt

BLAKE2b is hashlib's; ChaCha20-Poly1305 is RFC 8439 written out; HChaCha20 is the CFRG draft.
"""

import base64
import hashlib
import struct
import sys
import zlib

MASK = 0xFFFFFFFF
P = (1 << 130) - 5


def rotated(value, bits):
    return (value << bits | value >> (32 - bits)) & MASK


def rounds(state):
    state = list(state)
    columns = [(0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)]
    diagonals = [(0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)]
    for a, b, c, d in (columns + diagonals) * 10:
        for x, y, z, bits in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            state[x] = (state[x] + state[y]) & MASK
            state[z] = rotated(state[z] ^ state[x], bits)
    return state


CONSTANTS = struct.unpack("<4I", b"expand 32-byte k")


def hchacha20(key, nonce16):
    state = rounds(CONSTANTS + struct.unpack("<8I", key) + struct.unpack("<4I", nonce16))
    return struct.pack("<8I", *(state[:4] + state[12:]))


def chacha20_block(key, counter, nonce12):
    start = CONSTANTS + struct.unpack("<8I", key) + (counter,) + struct.unpack("<3I", nonce12)
    return struct.pack("<16I", *((a + b) & MASK for a, b in zip(start, rounds(start))))


def chacha20(key, nonce12, data):
    out = bytearray()
    for index in range(0, len(data), 64):
        block = chacha20_block(key, 1 + index // 64, nonce12)
        out += bytes(a ^ b for a, b in zip(data[index:index + 64], block))
    return bytes(out)


def poly1305(key, data):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for index in range(0, len(data), 16):
        block = int.from_bytes(data[index:index + 16] + b"\x01", "little")
        total = (total + block) * r % P
    return ((total + int.from_bytes(key[16:], "little")) & ((1 << 128) - 1)).to_bytes(16, "little")


def tag_input(aad, body):
    pad = lambda data: data + bytes(-len(data) % 16)
    return pad(aad) + pad(body) + struct.pack("<QQ", len(aad), len(body))


def xchacha_keys(key, nonce):
    return hchacha20(key, nonce[:16]), bytes(4) + nonce[16:]


def encrypt(key, nonce, plaintext, aad):
    subkey, nonce12 = xchacha_keys(key, nonce)
    body = chacha20(subkey, nonce12, plaintext)
    return body + poly1305(chacha20_block(subkey, 0, nonce12)[:32], tag_input(aad, body))


def keyed(key, data, count):
    return hashlib.blake2b(data, key=key, digest_size=count).digest()


def kdf(key, label, context=b"", count=32):
    label = label.encode()
    return keyed(key, bytes([len(label)]) + label + context, count)


def place(tenant, subject=bytes(16), group=0, schema=0, generation=0, revision=0):
    return b"crn1" + tenant + subject + struct.pack(">HHIQ", group, schema, generation, revision)


def seal(kind, version, key, nonce, plaintext, aad):
    message = kdf(key, "cairn/msg", nonce, 64)
    header = struct.pack(">BBI", 1, kind, version)
    return header + nonce + message[32:] + encrypt(message[:32], nonce, plaintext, aad)


def padded(plaintext, block, floor):
    count = max((len(plaintext) // block + 1) * block, floor)
    return plaintext + b"\x80" + bytes(count - len(plaintext) - 1)


def invented(name, count):
    """Bytes that anyone can make again from the name."""
    return hashlib.blake2b(name.encode(), digest_size=count).digest()


def two_key_body(keys, nonce, aad):
    """Three blocks and a tag that open under both keys: Poly1305 does not commit to its key.

    The first block is free; the two others solve two linear equations modulo 2^130 - 5. Both must
    come out as 16-byte blocks (with the bit 2^128 set), so tags are tried until they do.
    """
    parts = []
    for key in keys:
        subkey, nonce12 = xchacha_keys(key, nonce)
        once = chacha20_block(subkey, 0, nonce12)[:32]
        r = int.from_bytes(once[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
        parts.append((r, int.from_bytes(once[16:], "little")))
    (r1, s1), (r2, s2) = parts
    first = invented("first block", 16)

    def rest(r, s, tag):
        """What c2 * r^3 + c3 * r^2 must be, so that the tag comes out."""
        blocks = tag_input(aad, first + bytes(32))
        total = 0
        for index in range(0, len(blocks), 16):
            number = index // 16
            length = len(blocks) // 16
            block = int.from_bytes(blocks[index:index + 16] + b"\x01", "little")
            if number in (length - 3, length - 2):
                continue
            total += block * pow(r, length - number, P)
        return ((tag - s) % (1 << 128) - total) % P

    for attempt in range(10000):
        tag = int.from_bytes(invented(f"tag {attempt}", 16), "little")
        b1, b2 = rest(r1, s1, tag), rest(r2, s2, tag)
        determinant = (pow(r1, 3, P) * pow(r2, 2, P) - pow(r2, 3, P) * pow(r1, 2, P)) % P
        inverse = pow(determinant, P - 2, P)
        c2 = (b1 * pow(r2, 2, P) - b2 * pow(r1, 2, P)) * inverse % P
        c3 = (pow(r1, 3, P) * b2 - pow(r2, 3, P) * b1) * inverse % P
        if c2 >> 128 == 1 and c3 >> 128 == 1:
            mask = (1 << 128) - 1
            return (first + (c2 & mask).to_bytes(16, "little") + (c3 & mask).to_bytes(16, "little")
                    + tag.to_bytes(16, "little"))
    raise SystemExit("no tag found")


def check_digits(text):
    return f"{zlib.crc32(text.encode()):08x}"


def show(name, value):
    print(f"{name} = {value.hex() if isinstance(value, bytes) else value}")


def manifest():
    """A student's manifest under the service root of formats-v1.txt."""
    tenant, student, school = (invented(name, 16) for name in ("tenant", "student", "school"))
    ciphertexts = {group: invented(f"ciphertext {group}", 64) for group in range(1, 7)}
    entries = b"".join(
        struct.pack(">Q", 0x100 + group) + hashlib.sha256(ciphertext).digest()
        for group, ciphertext in ciphertexts.items())
    grade = "Other".encode()
    columns = school + struct.pack(">I", 2) + bytes([len(grade)]) + grade + bytes(31 - len(grade))
    show("student", student)
    show("school", school)
    for group, ciphertext in ciphertexts.items():
        show(f"ciphertext {group}", ciphertext)
    show("entries", entries)
    show("code", keyed(kdf(invented("service root", 32), "cairn/manifest"),
                       tenant + student + columns + entries, 32))


def main():
    root = bytes([7]) * 32
    tenant, student = invented("tenant", 16), invented("student", 16)
    nonce = lambda name: invented("nonce " + name, 24)
    show("tenant", tenant)
    show("student", student)

    tenant_key = invented("tenant key", 32)
    show("tenant key", seal(3, 1, kdf(root, "cairn/wrap/kek"), nonce("3"), tenant_key,
                            place(tenant, generation=1)))
    service_root, index_root = invented("service root", 32), invented("index root", 32)
    epoch_key = invented("epoch key", 32)
    wrapping = lambda kind: kdf(tenant_key, "cairn/wrap/tenant", bytes([kind]))
    show("index root", seal(5, 1, wrapping(5), nonce("5"), index_root, place(tenant, generation=1)))
    show("epoch key", seal(6, 1, wrapping(6), nonce("6"), epoch_key, place(tenant, revision=4)))
    show("service root", seal(7, 1, wrapping(7), nonce("7"), service_root,
                              place(tenant, generation=1)))

    subject_key, blind_key = invented("subject key", 32), invented("blind key", 32)
    show("subject", seal(2, 4, kdf(epoch_key, "cairn/wrap/student"), nonce("2"),
                         subject_key + blind_key, place(tenant, student, generation=2, revision=4)))
    floors = {1: (64, 192), 2: (64, 384), 3: (64, 256), 4: (256, 512), 5: (64, 256), 6: (64, 256)}
    for group, (block, floor) in floors.items():
        key = kdf(subject_key, "cairn/group", struct.pack(">HI", group, 2))
        plaintext = f"what group {group} holds".encode() * (group * 5)
        show(f"plaintext {group}", plaintext)
        show(f"group {group}", seal(
            1, 2, key, nonce(f"group {group}"), padded(plaintext, block, floor),
            place(tenant, student, group, 0x0102, 2, 0x0102030405060708)))

    for number, name, data in (
        (0x10001, "sourced", "S-2026/0042".encode()), (0x20001, "local", "0042".encode()),
        (0x30001, "state", "".encode()),
        (0x40001, "identity", struct.pack(">H4sH10sI", 4, b"zoey", 10, b"vanderberg", 15949)),
    ):
        key = kdf(index_root, "cairn/idx", struct.pack(">IB", number, 0))
        show("index " + name, keyed(key, data, 16)[:8])

    secret = invented("secret", 32)
    text = ("crn1_na_0123456789abcdef_" + base64.urlsafe_b64encode(secret).decode().rstrip("="))
    show("credential", text + "_" + check_digits(text))
    show("verifier", keyed(kdf(service_root, "cairn/token"), secret, 32))
    show("content", keyed(kdf(service_root, "cairn/content"), b"what a roster says", 32))

    # A blob that is authentic under two subjects' group keys, but for the commitment.
    group_keys = [invented("first group key", 32), invented("second group key", 32)]
    aad = place(tenant, student, 1, 1, 1, 1)
    message = [kdf(key, "cairn/msg", nonce("two"), 64) for key in group_keys]
    body = two_key_body([m[:32] for m in message], nonce("two"), aad)
    show("two keys, first", group_keys[0])
    show("two keys, second", group_keys[1])
    show("two keys, blob", struct.pack(">BBI", 1, 1, 1) + nonce("two") + message[0][32:] + body)


if __name__ == "__main__":
    manifest() if sys.argv[1:] == ["manifest"] else main()
