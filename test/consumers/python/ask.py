"""Asks for responses by HTTP with the standard library, and parses them with the SDKs."""

import importlib
import json
import sys
import urllib.error
import urllib.request


def main() -> None:
    task = json.load(sys.stdin)
    modules = {}
    for catalog, package in task["packages"].items():
        sys.path.insert(0, package["path"])
        modules[catalog] = importlib.import_module(package["module"])
    # No proxy stands between the tests and their own server.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    answers = [ask(opener, modules[one["catalog"]], one) for one in task["requests"]]
    json.dump(answers, sys.stdout)


def ask(opener, sdk, request):
    try:
        response = opener.open(request["url"], timeout=30)
    except urllib.error.HTTPError as error:
        response = error
    with response:
        result = sdk.parse_error(
            response.read(), status=response.status, headers=response.headers
        )
    known = isinstance(result, sdk.KnownResult)
    return {
        "id": request["id"],
        "name": result.name if known else None,
        "variant": result.variant if known else None,
        "params": dict(result.params) if known else {},
        "retry": result.retry,
        "retryAfter": result.retry_after,
        "requestId": result.request_id,
        "status": result.status,
    }


main()
