"""What is kept, in SQLite: cases, their messages, and the answers given, so that the same request gets the same answer. One request at a time."""
import hashlib
import json
import sqlite3
import threading
from datetime import datetime, timedelta, timezone

from flask import g, request

from wire import Refused, read_json, respond

TABLES = """
    create table if not exists cases (merchant text, number text, body text, receipt text, version integer, primary key (merchant, number));
    create table if not exists messages (merchant text, number text, id text, body text, receipt text, seen text, primary key (merchant, number, id));
    create table if not exists replies (who text, key text, print text, status integer, body text, primary key (who, key));
    create table if not exists settings (name text primary key, value text);
"""
lock = threading.Lock()  # the simplest way to do nothing twice


def keep(app, path):
    """Gives every request a transaction of its own: what is refused leaves nothing behind."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.executescript(TABLES)

    @app.before_request
    def begin():
        lock.acquire()
        g.records = connection
        connection.execute("begin immediate")

    @app.after_request
    def judge(answer):
        g.good = answer.status_code < 400
        return answer

    @app.teardown_request
    def end(_error):
        if g.pop("records", None):
            try:
                connection.execute("commit" if g.pop("good", False) else "rollback")
            finally:
                lock.release()


def row(sql, *values):
    return g.records.execute(sql, values).fetchone()


def write(sql, *values):
    return g.records.execute(sql, values).rowcount


def once(who, work):
    """Does what a POST asks for, one time: `work` gets the body and gives a status and an answer, which is kept under the Idempotency-Key."""
    key = request.headers.get("Idempotency-Key", "")
    if not (1 <= len(key) <= 255 and all(" " <= sign <= "~" for sign in key)):
        raise Refused("idempotency_key_missing")
    sent, name = read_json(), json.dumps(who)
    fingerprint = hashlib.sha256(request.path.encode() + b"\n" + request.get_data()).hexdigest()
    known = row("select print, status, body from replies where who = ? and key = ?", name, key)
    if known and known[0] != fingerprint:
        raise Refused("idempotency_key_reused")
    if known:
        return respond(known[1], known[2], Idempotency_Replayed="true")
    status, answer = work(sent)
    text = json.dumps(answer)
    write("insert into replies values (?, ?, ?, ?, ?)", name, key, fingerprint, status, text)
    return respond(status, text)


def now():
    """The time that counts for cases: a sandbox's may be ahead."""
    ahead = row("select value from settings where name = 'ahead'")
    return datetime.now(timezone.utc) + timedelta(seconds=float(ahead[0]) if ahead else 0)


def move_clock(seconds):
    ahead = (now() - datetime.now(timezone.utc)).total_seconds() + seconds
    write("replace into settings values ('ahead', ?)", str(ahead))


def instant(moment=None):
    """UTC, to the whole second."""
    return (moment or now()).strftime("%Y-%m-%dT%H:%M:%SZ")


def case_of(merchant, number):
    found = row("select body, version from cases where merchant = ? and number = ?", merchant, number)
    if not found:
        raise Refused("not_found")
    return json.loads(found[0]), found[1]


def step(merchant, number):
    """One event more in a case; its new version."""
    write("update cases set version = version + 1 where merchant = ? and number = ?", merchant, number)
    return case_of(merchant, number)[1]


def record_order(merchant, number, order):
    """True and a receipt when it is new; the same receipt for the same order, another when something changed."""
    text = json.dumps(order)
    known = row("select body, receipt from cases where merchant = ? and number = ?", merchant, number)
    if known and known[0] == text:
        return False, json.loads(known[1])
    name = hashlib.sha256(json.dumps([merchant, number]).encode()).hexdigest()[:16]
    receipt = {"id": f"order-{name}", "receivedAt": instant(), "version": step(merchant, number) if known else 1}
    write("replace into cases values (?, ?, ?, ?, ?)", merchant, number, text, json.dumps(receipt), receipt["version"])
    return not known, receipt


def thread(merchant, number):
    rows = g.records.execute("select body, seen from messages where merchant = ? and number = ? order by rowid", (merchant, number))
    return [{**json.loads(text), **({"seenAt": seen} if seen else {})} for text, seen in rows]


def add_message(merchant, number, message):
    """A receipt; the same one when the same message comes again, under whatever key."""
    known = row("select body, receipt from messages where merchant = ? and number = ? and id = ?", merchant, number, message["id"])
    if known and {**json.loads(known[0]), "at": None} != {**message, "at": None}:
        raise Refused("message_id_taken")
    if known:
        return json.loads(known[1])
    receipt = {"id": message["id"], "receivedAt": message["at"], "version": step(merchant, number)}
    write("insert into messages values (?, ?, ?, ?, ?, null)", merchant, number, message["id"], json.dumps(message), json.dumps(receipt))
    return receipt


def see(viewer, merchant, number, upto=None):
    """Marks what the other side wrote, up to a message, as seen. How many were new."""
    last = row("select rowid from messages where merchant = ? and number = ? and id = ?", merchant, number, upto) if upto else (2 ** 62,)
    if not last:
        raise Refused("message_unknown", ("/message", "message_unknown"))
    return write("update messages set seen = ? where merchant = ? and number = ? and rowid <= ? and seen is null and json_extract(body, '$.from') <> ?",
                 instant(), merchant, number, last[0], viewer)
