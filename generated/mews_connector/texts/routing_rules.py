"""What the contract says of the operations on routing rules."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "routingRules/getAll": Texts(
        method="get_all",
        summary="Get all routing rules",
        description="Lists the predecessors of billing automations, newest first, in pages: rules by which Mews puts charges of reservations on bills by itself, each for one company and one service. Filters narrow the result together.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "company_ids": "Only rules for these companies. Any number of them.",
            "routing_rule_ids": "Only rules with one of these ids. Any number of them.",
            "updated_utc": "Only rules that were last changed inside this interval. The interval may be of any length.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
        status={
            "deprecated": "use `billingAutomations/getAll` instead. Mews discontinues it on 2027-01-10.",
        },
    ),
    "routingRules/add": Texts(
        method="add",
        summary="Add routing rules",
        description="Sets up rules by which Mews puts charges of reservations on bills by itself, each for one company and one service. They apply to future reservations. The result does not hold the `assignment_target_type`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "routing_rules": "The rules, each for one company and one service. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Routing rules: a page of them in a listing, and else those that were added or changed.",
        status={
            "deprecated": "use `billingAutomations/add` instead. Mews discontinues it on 2027-01-10.",
        },
    ),
    "routingRules/update": Texts(
        method="update",
        summary="Update routing rules",
        description="Changes rules. What is absent or null is kept.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "routing_rule_updates": "The rules, each with what changes of it. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Routing rules: a page of them in a listing, and else those that were added or changed.",
        status={
            "deprecated": "use `billingAutomations/update` and `billingAutomations/updateAssignments` instead. Mews discontinues it on 2027-01-10.",
        },
    ),
    "routingRules/delete": Texts(
        method="delete",
        summary="Delete routing rules",
        description="Ends rules, so that Mews puts no more charges on bills by them.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "routing_rule_ids": "The rules, as `routingRules/getAll` lists them. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Success, with nothing to add.",
        status={
            "deprecated": "use `billingAutomations/delete` instead. Mews discontinues it on 2027-01-10.",
        },
    ),
}
