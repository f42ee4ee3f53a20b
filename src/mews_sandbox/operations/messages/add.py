"""Adds what guests have written to conversations: all of a request, or none."""

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes


def answer(call: Call) -> JsonObject:
    """Return the messages, each with what the request calls it.

    Raises:
        RefusedError: A conversation is unknown.
    """
    with Changes(call) as changes:
        made = [_made(changes, said) for said in call.body["Messages"]]
    names = [said.get("Identifier") for said in call.body["Messages"]]
    shown = call.kinds.part("messages").members
    return {
        "Messages": [
            {"Identifier": name, "Message": {each: message[each] for each in shown}}
            for name, message in zip(names, made, strict=True)
        ]
    }


def _made(changes: Changes, said: JsonObject) -> JsonObject:
    thread = changes.call.find(["messageThreads"], said["MessageThreadId"], "MessageThreadId")
    return changes.make(
        "messages",
        thread["EnterpriseId"],
        MessageThreadId=thread["Id"],
        Text=said["Text"],
        Sender={"Discriminator": "Application", "Value": None},
    )
