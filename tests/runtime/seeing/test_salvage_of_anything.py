"""Whatever is broken in an answer: that, and nothing else, is delivered as it was sent."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import given

from mews_connector.errors import ContractError, MewsError, OutcomeUnknownError
from mews_connector.types import AsyncPager, Pager
from mews_runtime.sending.core import ApiResponse
from mews_runtime.sending.records import ContractWarning
from tests.contract.calls import snake_case
from tests.effort import examples
from tests.runtime.seeing.broken import MISSING, Broken, broken_answers
from tests.runtime.seeing.recorded import warned
from tests.runtime.sides import AnyClient, Side, answering, settle

pytestmark = pytest.mark.anyio


async def response_of(client: AnyClient, broken: Broken) -> ApiResponse[Any]:
    """Call the operation. Return its response, or that of its first page."""
    resource, action = map(snake_case, broken.operation.name.split("/"))
    method = getattr(getattr(client, resource), action)
    if action == "get_all":
        pager: Pager[Any, Any] | AsyncPager[Any, Any] = method(**broken.arguments)
        if isinstance(pager, Pager):
            return next(pager.responses())
        return await anext(pager.responses())
    response: ApiResponse[Any] = await settle(client.with_response(method, **broken.arguments))
    return response


@examples(60)
@given(broken=broken_answers())
async def test_only_what_is_broken_is_delivered_as_it_was_sent(side: Side, broken: Broken) -> None:
    client = side.client(answering(body=broken.sent), on_violation="warn")
    with warned() as kept:
        response = await response_of(client, broken)
    assert response.result == broken.result
    delivered = [value for value in broken.found(response.result) if value is not MISSING]
    sent = [each.value for each in broken.breaks if each.value is not MISSING]
    assert json.dumps(delivered) == json.dumps(sent)
    paths = sorted(each.path for each in broken.breaks)
    assert sorted(flaw.path for flaw in response.violations) == paths
    assert [each.category for each in kept] == [ContractWarning] * bool(paths)
    for each in kept:
        said = str(each.message)
        assert [path for path in paths if f"{path}:" not in said] == []
        assert "such thing" not in said


@examples(20)
@given(broken=broken_answers())
async def test_by_default_the_same_answer_is_an_error_that_says_where_it_is_broken(
    side: Side, broken: Broken
) -> None:
    content = json.dumps(broken.sent).encode()
    client = side.client(lambda _: httpx.Response(200, content=content))
    try:
        response = await response_of(client, broken)
    except MewsError as error:
        raised = error.error if isinstance(error, OutcomeUnknownError) else error
        assert isinstance(raised, ContractError)
        assert raised.raw_body == content
        assert any(
            raised.path in {each.path, each.path.rpartition(".")[0]} for each in broken.breaks
        )
    else:
        assert (broken.breaks, response.result) == ([], broken.result)
