"""What type checkers know after the guards, and what they refuse. Read by mypy and pyright, and run."""

from typing import Literal, assert_type

from alibaba_imm_errors import (
    AnyKnownResult,
    ErrorCode,
    ImmError,
    KnownResult,
    Result,
    UnknownResult,
    create_error,
    has_code,
    in_family,
    in_group,
    parse_error,
    raise_for_error,
)
from alibaba_imm_errors.vocabulary import Retry


def narrow(result: Result) -> None:
    if has_code(result, ErrorCode.INVALID_RESOURCE_NOT_FOUND):
        assert_type(result.params["ResourceType"], str)
        assert_type(result.variant, None)
        take(result)
    assert_type(result.retry, Retry | None)
    if in_group(result, "throttling") or in_family(result, "Throttling"):
        assert_type(result, AnyKnownResult)


def tell_apart(result: Result) -> None:
    if isinstance(result, UnknownResult):
        assert_type(result.code, str | None)
    else:
        assert_type(result, AnyKnownResult)
        assert_type(result.known, Literal[True])


def take(result: Result) -> str | None:
    return result.message


def choose(result: AnyKnownResult, code: ErrorCode) -> bool:
    match result.known_code:
        case ErrorCode.TIMEOUT | ErrorCode.FORBIDDEN:
            return True
        case _:
            return has_code(result, code)


create_error(ErrorCode.TIMEOUT, request_id="1")
create_error(ErrorCode.INVALID_RESOURCE_NOT_FOUND, {"ResourceType": "Project"}, fields={"HostId": "h"})


def refuse_to_create() -> None:
    create_error(ErrorCode.INVALID_RESOURCE_NOT_FOUND)  # type: ignore[call-overload]
    create_error(ErrorCode.INVALID_RESOURCE_NOT_FOUND, {"ResourceType": 1})  # type: ignore[call-overload]
    create_error(ErrorCode.TIMEOUT, envelope="none")  # type: ignore[call-overload]
    create_error(ErrorCode.TIMEOUT, {"x": "y"})  # type: ignore[call-overload]


def refuse_to_read(result: Result) -> None:
    if has_code(result, ErrorCode.INVALID_RESOURCE_NOT_FOUND):
        result.params["Other"]  # type: ignore[typeddict-item]
    elif has_code(result, ErrorCode.TIMEOUT):
        result.params["ResourceType"]  # type: ignore[typeddict-item]
    elif in_group(result, "no-such-group"):  # type: ignore[arg-type]
        result.no_such_member  # type: ignore[attr-defined]


found = parse_error('{"Code":"InvalidProject.NotFound"}', status=404)
wider: KnownResult[object, object] | UnknownResult = found
tell_apart(found)
narrow(found)
try:
    raise_for_error(found)
except ImmError as error:
    assert error.known_code is ErrorCode.INVALID_RESOURCE_NOT_FOUND
    assert error.params == {"ResourceType": "Project"}
    assert str(error) == "InvalidProject.NotFound"
