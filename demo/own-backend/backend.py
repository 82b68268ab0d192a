"""A claims API of a shop's own, in Python: the order, and the conversation between buyer and shop. Enough for <redress-order-help>.

It lists in its openapi.json only the routes it has, so that the conformance kit asks for nothing else. What it cannot do (returns, claims, files) stands in
no case's `actions`, and the panel does not offer it. An order number with a slash in it needs another server than WSGI's, which takes %2F for one.

    pip install -r requirements.txt
    python3 backend.py --openapi openapi.json --setup setup.json --port 8788

`setup.json` holds the shops and their keys: `npm run --silent conformance -- --setup` prints one. It is a sandbox: its clock can be moved.
"""
import argparse
import hashlib
import json
import time
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import jwt
from flask import Flask, request

from access import as_buyer, as_merchant, merchant_named
from records import add_message, case_of, instant, keep, move_clock, now, once, record_order, see, step, thread
from wire import Refused, check, read_json, respond, speak

OFFERED = {"readMerchant", "readHealth", "readOpenApi", "moveClock", "putOrder", "createOrderToken", "readCase", "readCaseAsMerchant",
           "sendMessage", "sendMessageAsMerchant", "markRead", "markReadAsMerchant"}
CURRENCIES = {"EUR"}  # what these shops sell in

app = Flask(__name__)


@app.before_request
def unreadable():
    if "\ufffd" in request.path:
        raise Refused("not_found")


def profile_of(merchant):
    return {"links": {}, **merchant["profile"]}


def delivery(order, today):
    parcels = order["shipments"]
    arrived = [each["deliveredAt"] for each in parcels if "deliveredAt" in each]
    if "cancelledAt" in order:
        return {"state": "cancelled", "at": order["cancelledAt"]}
    if parcels and len(arrived) == len(parcels):
        return {"state": "delivered", "at": max(arrived)}
    if today > order["latestDelivery"]:
        return {"state": "overdue"}
    return {"state": "partly_delivered" if arrived else "in_transit" if parcels else "preparing"}


def case_as(viewer, merchant, number):
    profile = profile_of(merchant)
    order, version = case_of(profile["id"], number)
    messages = thread(profile["id"], number)
    asked = next((each["at"] for each in messages if each["from"] == "buyer"), None)
    answered = asked and any(each["from"] == "merchant" and each["at"] >= asked for each in messages)
    view = {
        "viewer": viewer, "version": version, "order": order, "merchant": profile, "policy": {"name": "none", "version": "1"},
        "delivery": delivery(order, now().astimezone(ZoneInfo(profile["timeZone"])).date().isoformat()),
        "contact": {"state": "answered" if answered else "over", "firstAt": asked} if asked else {"state": "none"},
        "messages": messages, "unread": sum(each["from"] != viewer and "seenAt" not in each for each in messages),
        "timeline": [{"at": order["placedAt"], "by": "merchant", "type": "order_recorded"},
                     *({"at": each["at"], "by": each["from"], "type": "message_sent", "subject": each["id"]} for each in messages)],
        "actions": [{"action": "send_message", "enabled": True}],
        "eligibility": [], "returnable": [], "returns": [], "claims": [], "refunds": [], "withdrawals": [], "files": [],
    }
    tag = hashlib.sha256(json.dumps(view).encode()).hexdigest()[:32]
    if request.if_none_match.contains_weak(tag):
        return respond(304, "", ETag=f'"{tag}"')
    return respond(200, {"now": instant(), **view}, ETag=f'"{tag}"')


def fill_in(order):
    """What the contract lets a shop leave out."""
    for name, usual in (("shipping", 0), ("shipments", []), ("buyer", {})):
        order.setdefault(name, usual)
    for line in order["lines"]:
        line.setdefault("kind", "goods")
    for parcel in order["shipments"]:
        parcel.setdefault("scans", [])


def check_order(order, number):
    """What no schema can say."""
    quantities = {}
    for index, line in enumerate(order["lines"]):
        if line["id"] in quantities:
            raise Refused("invalid", (f"/lines/{index}/id", "not_unique"))
        quantities[line["id"]] = line["quantity"]
    total = sum(line["total"] for line in order["lines"]) + order["shipping"]
    if order["number"] != number:
        raise Refused("invalid", ("/number", "not_allowed"))
    if order["currency"] not in CURRENCIES:
        raise Refused("currency_unknown", ("/currency", "currency_unknown"))
    if order["total"] != total:
        raise Refused("total_mismatch", ("/total", "total_mismatch"))
    for index, parcel in enumerate(order["shipments"]):
        for at, packed in enumerate(parcel["lines"]):
            place = f"/shipments/{index}/lines/{at}"
            if packed["line"] not in quantities:
                raise Refused("line_unknown", (f"{place}/line", "line_unknown"))
            if packed["quantity"] > quantities[packed["line"]]:
                raise Refused("quantity_exceeded", (f"{place}/quantity", "quantity_exceeded"))


@app.get("/v1/health")
def health():
    return respond(200, {"status": "ok", "now": instant(), "sandbox": True})


@app.get("/v1/openapi.json")
def openapi():
    offered = {path: {method: each for method, each in methods.items() if each["operationId"] in OFFERED} for path, methods in app.openapi["paths"].items()}
    return respond(200, {**app.openapi, "paths": {path: methods for path, methods in offered.items() if methods}})


@app.get("/v1/merchants/<merchant>")
def read_merchant(merchant):
    known = merchant_named(app.merchants, merchant)
    if not known:
        raise Refused("not_found")
    return respond(200, profile_of(known), Cache_Control="public, max-age=60")


@app.post("/v1/sandbox/clock")
def clock():
    def move(sent):
        wanted = check(app.openapi, "ClockBody", sent)
        seconds = wanted["advance"] if "advance" in wanted else (datetime.fromisoformat(wanted["to"].replace("Z", "+00:00")) - now()).total_seconds()
        if seconds < 0:
            raise Refused("invalid", ("/to", "too_small"))
        move_clock(seconds)
        return 200, {"now": instant()}
    return once(["sandbox"], move)


@app.put("/v1/merchant/orders/<number>")
def put_order(number):
    merchant = as_merchant(app.merchants, key_only=True)
    order = check(app.openapi, "Order", read_json())
    fill_in(order)
    check_order(order, number)
    is_new, receipt = record_order(merchant["profile"]["id"], number, order)
    return respond(201 if is_new else 200, receipt)


@app.post("/v1/merchant/orders/<number>/order-tokens")
def create_order_token(number):
    merchant = as_merchant(app.merchants, key_only=True)
    name = merchant["profile"]["id"]

    def create(sent):
        case_of(name, number)
        issued = int(time.time())
        expires = issued + check(app.openapi, "TokenBody", sent).get("expiresIn", 900)
        claims = {"merchant": name, "role": "buyer", "order": number, "aud": "redress", "iat": issued, "exp": expires}
        return 201, {"token": jwt.encode(claims, merchant["tokenSecret"], "HS256"), "expiresAt": instant(datetime.fromtimestamp(expires, timezone.utc))}
    return once(["merchant", name], create)


def caller(viewer, number):
    """The merchant's id, and under whose name an answer is kept."""
    merchant = as_buyer(app.merchants, number) if viewer == "buyer" else as_merchant(app.merchants)
    name = merchant["profile"]["id"]
    case_of(name, number)
    return name, [viewer, name, number] if viewer == "buyer" else [viewer, name]


def send(viewer, number):
    name, who = caller(viewer, number)

    def write(sent):
        message = check(app.openapi, "MessageBody", sent)
        if message.get("files"):
            raise Refused("file_unknown", ("/files/0", "file_unknown"))
        receipt = add_message(name, number, {**message, "from": viewer, "at": instant(), "files": []})
        see(viewer, name, number)  # whoever writes has read what stands above
        return 201, receipt
    return once(who, write)


def mark(viewer, number):
    name, who = caller(viewer, number)

    def read(sent):
        upto = check(app.openapi, "ReadBody", sent)["message"]
        new = see(viewer, name, number, upto)
        return 200, {"id": upto, "receivedAt": instant(), "version": step(name, number) if new else case_of(name, number)[1]}
    return once(who, read)


@app.get("/v1/orders/<number>")
def read_case(number):
    return case_as("buyer", as_buyer(app.merchants, number), number)


@app.get("/v1/merchant/orders/<number>")
def read_case_as_merchant(number):
    return case_as("merchant", as_merchant(app.merchants), number)


for viewer, path in (("buyer", "/v1/orders/<number>"), ("merchant", "/v1/merchant/orders/<number>")):
    app.add_url_rule(f"{path}/messages", f"send as {viewer}", lambda number, viewer=viewer: send(viewer, number), methods=["POST"])
    app.add_url_rule(f"{path}/read", f"read as {viewer}", lambda number, viewer=viewer: mark(viewer, number), methods=["POST"])


def main():
    from waitress import serve

    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--openapi", required=True, help="the contract: src/contract/openapi.json, or redress/openapi.json of the package")
    options.add_argument("--setup", required=True, help="the shops and their keys")
    options.add_argument("--database", default="claims.db")
    options.add_argument("--port", type=int, default=8788)
    given = options.parse_args()
    with open(given.openapi, encoding="utf-8") as file:
        app.openapi = json.load(file)
    with open(given.setup, encoding="utf-8") as file:
        app.merchants = json.load(file)["merchants"]
    speak(app)
    keep(app, given.database)
    print(f"listening on http://127.0.0.1:{given.port}", flush=True)
    serve(app, host="127.0.0.1", port=given.port, threads=8)


if __name__ == "__main__":
    main()
