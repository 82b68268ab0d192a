"""What every claims API does to requests and answers: problem documents, cross-origin headers, bodies checked by the contract's own schemas."""
import json

from flask import Response, request
from jsonschema import Draft202012Validator
from werkzeug.exceptions import HTTPException

LARGEST_BODY = 256 * 1024
# as the contract says it (openapi.json, components.responses)
STATUS = {"malformed_json": 400, "idempotency_key_missing": 400, "token_missing": 401, "token_invalid": 401, "token_expired": 401, "key_invalid": 401,
          "not_found": 404, "method_not_allowed": 405, "message_id_taken": 409, "body_too_large": 413, "media_type_unsupported": 415, "invalid": 422,
          "idempotency_key_reused": 422, "currency_unknown": 422, "total_mismatch": 422, "line_unknown": 422, "quantity_exceeded": 422,
          "message_unknown": 422, "file_unknown": 422, "internal": 500}


class Refused(Exception):
    """A no, with a stable code; `errors` are pairs of a JSON Pointer into the body and a short code."""

    def __init__(self, code, *errors, **headers):
        self.code, self.errors, self.headers = code, errors, headers


def respond(status, body, **headers):
    kind = "application/problem+json" if status >= 400 else "application/json"
    return Response(body if isinstance(body, str) else json.dumps(body), status, {name.replace("_", "-"): value for name, value in headers.items()}, content_type=kind)


def problem(no):
    status = STATUS[no.code]
    errors = {"errors": [{"pointer": place, "code": code} for place, code in no.errors]} if no.errors else {}
    challenge = {"WWW_Authenticate": "Bearer"} if status == 401 else {}
    return respond(status, {"type": "about:blank", "title": no.code.replace("_", " "), "status": status, "code": no.code, **errors}, **challenge, **no.headers)


def speak(app):
    """Makes a Flask app answer as the contract wants it, whatever goes wrong."""
    app.register_error_handler(Refused, problem)

    @app.errorhandler(HTTPException)
    def not_ours(error):
        code = {404: "not_found", 405: "method_not_allowed"}.get(error.code, "internal")
        return problem(Refused(code, **({"Allow": ", ".join(error.valid_methods)} if error.code == 405 else {})))

    @app.errorhandler(Exception)
    def broken(error):
        app.logger.exception(type(error).__name__)
        return problem(Refused("internal"))

    @app.after_request
    def headers(answer):
        answer.headers.setdefault("Cache-Control", "no-store")
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers["Access-Control-Allow-Origin"] = "*"
        answer.headers["Access-Control-Expose-Headers"] = "ETag, Retry-After, Idempotency-Replayed, Location"
        if request.method == "OPTIONS" and "Allow" in answer.headers:
            answer.status_code = 204
            answer.headers["Access-Control-Allow-Methods"] = answer.headers["Allow"]
            answer.headers["Access-Control-Allow-Headers"] = ("Authorization, Content-Type, Content-Disposition, Content-Range, Content-Digest, "
                                                              "Idempotency-Key, If-None-Match, Repr-Digest")
        return answer


def read_json():
    """The body, as JSON that says so and is not too large."""
    if (request.content_type or "").split(";")[0].strip().lower() != "application/json":
        raise Refused("media_type_unsupported")
    raw = request.get_data()
    if len(raw) > LARGEST_BODY:
        raise Refused("body_too_large")
    try:
        return json.loads(raw.decode("utf-8"), parse_constant=float.fromhex)  # NaN and Infinity are no JSON
    except (ValueError, RecursionError):
        raise Refused("malformed_json") from None


def pointer(*path):
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def code_of(error):
    """The contract's short codes for what a schema minds."""
    if isinstance(error.instance, str) and not error.instance.strip():
        return "required"
    kinds = {"type": "wrong_type", "pattern": "malformed", "maxLength": "too_long", "minLength": "too_short", "maxItems": "too_many",
             "minItems": "too_few", "minimum": "too_small", "maximum": "too_large"}
    return kinds.get(error.validator, "not_allowed" if isinstance(error.instance, str) else "wrong_type")


def check(openapi, schema, value):
    """Refuses what does not fit a schema of the contract: every place, once."""
    found = {}
    validator = Draft202012Validator({"$ref": f"#/components/schemas/{schema}", "components": openapi["components"]})
    for error in validator.iter_errors(value):
        if error.validator == "required":
            found.update({pointer(*error.absolute_path, name): "required" for name in error.validator_value if name not in error.instance})
        elif error.validator == "additionalProperties":
            found.update({pointer(*error.absolute_path, name): "unknown_field" for name in error.instance if name not in error.schema["properties"]})
        else:
            found.setdefault(pointer(*error.absolute_path), code_of(error))
    if found:
        raise Refused("invalid", *found.items())
    return value
