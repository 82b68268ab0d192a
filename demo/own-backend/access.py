"""Who calls: a buyer with a token for one order, a merchant with its key or a desk token. What is another's is exactly as if it were not there."""
from hmac import compare_digest

import jwt
from flask import request

from wire import Refused


def bearer():
    scheme, _, value = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not value.strip():
        raise Refused("token_missing")
    return value.strip()


def merchant_named(merchants, name):
    return next((each for each in merchants if each["profile"]["id"] == name), None)


def token_in(merchants, shown):
    """The claims of a JWT of one of these shops: HS256 and nothing else, for this audience, a day at most. It lives on the true clock."""
    try:
        merchant = merchant_named(merchants, jwt.decode(shown, options={"verify_signature": False}).get("merchant"))
        if not merchant:
            raise Refused("token_invalid")
        claims = jwt.decode(shown, merchant["tokenSecret"], algorithms=["HS256"], audience="redress", options={"require": ["exp", "iat", "aud"]})
    except jwt.ExpiredSignatureError:
        raise Refused("token_expired") from None
    except (jwt.InvalidTokenError, ValueError):
        raise Refused("token_invalid") from None
    of_an_order = claims.get("role") == "buyer" and isinstance(claims.get("order"), str)
    if claims["exp"] - claims["iat"] > 86400 or not (of_an_order or claims.get("role") == "merchant"):
        raise Refused("token_invalid")
    return merchant, claims


def as_buyer(merchants, order):
    merchant, claims = token_in(merchants, bearer())
    if claims["role"] != "buyer":
        raise Refused("token_invalid")
    if claims["order"] != order:
        raise Refused("not_found")
    return merchant


def as_merchant(merchants, key_only=False):
    shown = bearer()
    if shown.count(".") == 2:
        merchant, claims = token_in(merchants, shown)
        if claims["role"] != "merchant":
            raise Refused("token_invalid")
        if key_only:
            raise Refused("key_invalid")
        return merchant
    for merchant in merchants:
        if compare_digest(merchant["secretKey"].encode(), shown.encode()):
            return merchant
    raise Refused("key_invalid")
