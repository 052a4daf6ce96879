#!/usr/bin/env python3
"""Checks an evidence pack (docs/proofs.md) with nothing but Python: verify_pack.py PACK.zip VKEY...
Written from the document alone. Exit 0: all holds; 1: it does not, the first line says why."""
import base64, hashlib, json, re, sys, urllib.parse, zipfile

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
PARTS = ("payload", "metadata", "record", "tlog-proof")

def must(holds, why):
    if not holds:
        raise ValueError(why)

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def b64(text):
    must(base64.b64encode(base64.b64decode(text)).decode() == text, "base64 " + text)
    return base64.b64decode(text)

# Ed25519, RFC 8032 section 6
def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P

def mul(s, p):
    q = (0, 1, 1, 0)
    while s > 0:
        q = add(q, p) if s & 1 else q
        p, s = add(p, p), s >> 1
    return q

def point(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    must(y < P, "point")
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    x = x * pow(2, (P - 1) // 4, P) % P if (x * x - x2) % P else x
    must((x * x - x2) % P == 0 and (x or not sign), "point")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P

BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def signed(key, message, signature):
    r, s = point(signature[:32]), int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    a, b = mul(s, BASE), add(r, mul(h, point(key)))
    return len(signature) == 64 and s < L and (a[0] * b[2] - b[0] * a[2]) % P == 0 == (a[1] * b[2] - b[1] * a[2]) % P

def note(raw, keys):
    """Text of a signed note, and who of these keys signed it."""
    text, _, lines = raw.decode().rpartition("\n\n")
    text, found = text + "\n", []
    must(len(lines.splitlines()) <= 16, "too many signatures")
    for line in lines.splitlines():
        name, sig = re.fullmatch("\u2014 (\\S+) (\\S+)", line).groups()
        sig = b64(sig)
        for vkey in keys:
            kname, kid, kdata = vkey.split("+", 2)
            kraw = b64(kdata)
            must(sha(kname.encode(), b"\n", kraw)[:4].hex() == kid, "key " + vkey)
            if (name, sig[:4].hex()) == (kname, kid):
                if kraw[0] == 4:
                    message = "cosignature/v1\ntime %d\n%s" % (int.from_bytes(sig[4:12], "big"), text)
                if signed(kraw[1:], (message if kraw[0] == 4 else text).encode(), sig[12:] if kraw[0] == 4 else sig[4:]):
                    found.append((kname, kraw[0]))
    return text, found

def included(leaf, index, size, path, root):
    """RFC 9162 section 2.1.3.2."""
    must(0 <= index < size, "index")
    fn, sn = index, size - 1
    for p in path:
        must(sn > 0, "proof too long")
        if fn & 1 or fn == sn:
            leaf = sha(b"\1", p, leaf)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            leaf = sha(b"\1", leaf, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and leaf == root

def event(files, name, stream, number, head, parts=PARTS):
    """Checks one event; its leaf index and its payload."""
    record, proof = files[name + ".record"], files[name + ".tlog-proof"].decode()
    lines, _, checkpoint = proof.partition("\n\n")
    lines = [l for l in lines.split("\n") if not l.startswith("extra ")]
    must(lines[0] == "c2sp.org/tlog-proof@v1" and checkpoint.startswith(head[0]), name + ": proof of another tree")
    index, path = int(lines[1].removeprefix("index ")), [b64(l) for l in lines[2:]]
    must(included(sha(b"\0", record), index, head[1], path, head[2]), name + ": not in the log")
    fields = dict(l.split(" ", 1) for l in record.decode().split("\n")[1:-1])
    must(fields["stream"] == stream and (number is None or fields["sequence"] == str(number)), name + ": reordered")
    for part in parts[:-2]:
        must(b64(fields[part]) == sha(files[name + "." + part]), name + ": altered " + part)
    return index, fields

def verify(zip_name, keys):
    with zipfile.ZipFile(zip_name) as z:
        must(len(set(z.namelist())) == len(z.namelist()), "two files of one name")
        files = {n: z.read(n) for n in z.namelist()}
    about = json.loads(files["pack.json"])
    must(about["format"] == "dossierledger.org/pack@v1", "format")
    text, by = note(files["checkpoint"], keys)
    origin, size, root = text.split("\n")[:3]
    must((origin, 1) in by and origin == about["origin"], "checkpoint not signed by the log")
    head, last, reasons = (text, int(size), b64(root)), -1, []
    must(about["streams"][0]["stream"] == about["subject"], "another subject")
    when = (about["exportedAt"][:-1] + "." * ("." not in about["exportedAt"])).ljust(26, "0") + "Z"
    for i, s in enumerate(about["streams"]):
        before = -1
        for n in range(s["events"]):
            name, parts = "streams/%d/%d" % (i, n), PARTS[1:] if n in s["withoutPayload"] else PARTS
            index, fields = event(files, name, urllib.parse.quote(s["stream"], ""), n, head, parts)
            must(index > before, "reordered")
            before, last = index, max(last, index)
            if s["stream"] == "exports:" + about["subject"] and fields["recorded"] == when:
                reasons.append(json.loads(files[name + ".payload"])["reason"])
    must(about["reason"] in reasons, "no such export")
    heads, (index, fields) = json.loads(files["heads.payload"]), event(files, "heads", "heads", None, head)
    must(fields["type"] == "StreamHeadsCommitted" and last < heads["size"] <= index and heads["size"] == about["headsSize"], "heads of another time")
    for i, s in enumerate(about["streams"]):
        lines = files["streams/%d/head" % i].decode().split("\n")
        must(lines[:3] == ["dossierledger.org/stream-proof@v1", "stream " + urllib.parse.quote(s["stream"], ""),
                           "last %d" % (s["events"] - 1)], "stream %d: an event is withheld" % i)
        key, path = sha(s["stream"].encode()), [b64(l) for l in lines[3:-1]]
        leaf = "dossierledger.org/stream-head@v1\nkey %s\nlast %d\n" % (base64.b64encode(key).decode(), s["events"] - 1)
        node, bits = sha(b"\0", leaf.encode()), "".join("%08d" % int(bin(b)[2:]) for b in key)
        for bit in range(len(path) - 1, -1, -1):
            node = sha(b"\1", path[bit], node) if bits[bit] == "1" else sha(b"\1", node, path[bit])
        must(node == b64(heads["root"]), "stream %d: wrong head" % i)
    sums, signers = note(files["SHA256SUMS.note"], keys)
    must((origin, 1) in signers and sums == "%s\n%s\n%s\n" % (about["format"], origin, base64.b64encode(
        sha(files["SHA256SUMS"])).decode()), "SHA256SUMS not signed")
    listed = dict(reversed(l.split("  ", 1)) for l in files["SHA256SUMS"].decode().splitlines())
    must(set(listed) | {"SHA256SUMS", "SHA256SUMS.note"} == set(files), "files missing or unknown")
    must(all(sha(files[n]).hex() == digest for n, digest in listed.items()), "altered file")
    return "ok: %d events of %s, whole up to entry %d; signed by %s" % (
        sum(s["events"] for s in about["streams"]), about["subject"], heads["size"], ", ".join(n for n, _ in by))

if __name__ == "__main__":
    try:
        print(verify(sys.argv[1], sys.argv[2:]))
    except Exception as wrong:
        sys.exit(print("NOT ok:", repr(wrong)) or 1)
