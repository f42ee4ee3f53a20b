"""Billing automations and routing rules are kept as they are said, by the default hotel."""

from typing import Any, Final
from uuid import UUID

import pytest

from mews_connector import Client, models
from mews_connector.errors import ForbiddenError
from mews_sandbox import Clock, Sandbox
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_operations_of_the_hotel import call, id_of

NIGHTS: Final = models.BillingAutomationItemTypes(
    space_order=True,
    city_tax=False,
    all_products=False,
    deposits=False,
    additional_expenses=False,
    all_custom_items=False,
)


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(clock=Clock(STORY))


@pytest.fixture
def mews(sandbox: Sandbox) -> Client:
    return sandbox.client()


def named(sandbox: Sandbox, kind: str, name: str) -> UUID:
    return UUID(id_of(sandbox, kind, name))


def automation(sandbox: Sandbox, **more: Any) -> models.BillingAutomationParameters:
    """Return an automation for the nights of each guest."""
    said: dict[str, Any] = {
        "name": "Nights",
        "prepayment": models.BillingAutomationPrepayment.ALL,
        "assignment_target_type": models.BillingAutomationAssignmentTargetType.NO_COMPANY,
        "trigger_type": models.BillingAutomationTriggerType.CONTINUOUS,
        "bill_aggregation_type": models.BillingAutomationBillAggregationType.AGGREGATE_BY_CUSTOMER,
        "assignments": [routed(sandbox)],
    }
    return models.BillingAutomationParameters(**said | more)


def routed(sandbox: Sandbox, **more: Any) -> models.BillingAutomationAssignmentParameters:
    """Return an assignment of the nights of a stay."""
    stay = named(sandbox, "services", "Harbour stay")
    return models.BillingAutomationAssignmentParameters(
        service_id=stay, routed_item_types=NIGHTS, **more
    )


def names(mews: Client, **filters: Any) -> list[str]:
    return [each.name for each in mews.billing_automations.get_all(**filters)]


def test_automations_are_found_by_their_companies_and_change(
    sandbox: Sandbox, mews: Client
) -> None:
    engines, travel = (
        named(sandbox, "companies", name) for name in ("Analytical Engines Ltd", "Channel Travel")
    )
    both = [
        models.BillingAutomationCompany(
            company_id=each,
            company_relations=models.BillingAutomationCompanyRelations(travel_agency=True),
        )
        for each in (engines, travel)
    ]
    recurring = models.BillingAutomationTriggerType.RECURRING
    made = mews.billing_automations.add(
        billing_automations=[
            automation(sandbox, companies_with_relations=both, processing_start_offset="P5D"),
            automation(
                sandbox,
                name="Monthly",
                trigger_type=recurring,
                processing_start_offset="P5D",
                order_item_consumption_period=models.OrderItemConsumptionPeriod.MONTH_BEFORE,
            ),
        ]
    ).billing_automations
    assert isinstance(made, list)
    assert [each.processing_start_offset for each in made] == [None, "P5D"]
    assert [*mews.billing_automations.get_all()][:2] == made[::-1]
    assert names(mews, company_ids=[engines]) == ["Nights", "Analytical Engines pays"]
    assert names(mews, company_ids=[travel]) == ["Nights"]
    change = models.BillingAutomationUpdate(
        billing_automation_id=made[0].id,
        companies=models.BillingAutomationCompaniesUpdateValue(value=both[:1]),
        name=models.StringUpdateValue(value="Engines"),
        description=models.StringUpdateValue(value=None),
    )
    mews.billing_automations.update(billing_automation_updates=[change])
    assert names(mews, company_ids=[engines]) == ["Engines", "Analytical Engines pays"]
    assert names(mews, company_ids=[travel]) == []
    mews.billing_automations.delete(billing_automation_ids=[each.id for each in made])
    assert names(mews) == ["Analytical Engines pays"]


def test_assignments_are_added_changed_and_removed_together(sandbox: Sandbox, mews: Client) -> None:
    (before,) = mews.billing_automations.get_all()
    assert isinstance(before.assignments, list)
    (old,) = before.assignments
    flexible = named(sandbox, "rates", "Fully flexible")
    change = models.BillingAutomationAssignmentUpdate(
        billing_automation_assignment_id=old.id,
        rate_ids=models.GuidArrayUpdateValue(value=[]),
        routed_item_types=models.BillingAutomationItemTypesUpdateParameters(
            deposits=models.BooleanUpdateValue(value=True)
        ),
    )
    update = mews.billing_automations.update_assignments
    result = update(
        billing_automation_id=before.id,
        assignments_to_add=[routed(sandbox, rate_ids=[flexible])] * 2,
        assignments_to_update=[change],
    )
    (changed,) = mews.billing_automations.get_all()
    assert result.billing_automations == [changed]
    assert isinstance(changed.assignments, list)
    first, second, third = changed.assignments
    assert (first.id, first.rate_ids, first.product_ids) == (old.id, [], old.product_ids)
    types = first.routed_item_types
    assert (types.deposits, types.space_order, types.all_products) == (True, True, False)
    assert second.id != third.id
    assert (second.billing_automation_id, second.rate_ids) == (before.id, [flexible])
    update(billing_automation_id=before.id, assignment_ids_to_remove=[first.id, third.id])
    (left,) = mews.billing_automations.get_all()
    assert left.assignments == [second]
    with pytest.raises(ForbiddenError, match="20 assignments at most"):
        update(billing_automation_id=before.id, assignments_to_add=[routed(sandbox)] * 20)
    assert [*mews.billing_automations.get_all()] == [left]


@pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")
def test_a_routing_rule_for_all_of_a_stay_names_no_parts_of_it(
    sandbox: Sandbox, mews: Client
) -> None:
    parts = {"Nights": True, "CityTax": False}
    said = {
        "CompanyId": id_of(sandbox, "companies", "Channel Travel"),
        "ServiceId": id_of(sandbox, "services", "Harbour stay"),
        "CompanyRelation": "TravelAgency",
        "Applicability": "Always",
        "SelectedStayItems": parts,
    }
    rules = [{**said, "RouteType": route} for route in ("AllStayItems", "SelectedStayItems")]
    whole, part = call(sandbox, "routingRules/add", RoutingRules=rules).body["RoutingRules"]
    kept = {**parts, "ProductCategoryIds": None}
    assert (whole["SelectedStayItems"], part["SelectedStayItems"]) == (None, kept)

    def update(rule: dict[str, Any], route: str, **items: Any) -> Any:
        change = {"RoutingRuleId": rule["Id"], "RouteType": {"Value": route}}
        change |= {"SelectedStayItems": items} if items else {}
        updates = [{**change, "AssignmentTargetType": {"Value": "CompanyAsOwner"}}]
        return call(sandbox, "routingRules/update", RoutingRuleUpdates=updates)

    needed = "SelectedStayItems have to be there if the RouteType is SelectedStayItems"
    assert update(whole, "SelectedStayItems").refusal == (400, needed)
    refused = call(
        sandbox, "routingRules/add", RoutingRules=[{**rules[1], "SelectedStayItems": None}]
    )
    assert refused.refusal == (400, needed)
    (changed,) = update(whole, "SelectedStayItems", Nights={"Value": True}).body["RoutingRules"]
    assert changed["SelectedStayItems"]["Nights"] is True
    (emptied,) = update(part, "AllStayItems", Nights={"Value": False}).body["RoutingRules"]
    assert emptied["SelectedStayItems"] is None
    ids = [UUID(each["Id"]) for each in (whole, part)]
    found = {rule.id: rule for rule in mews.routing_rules.get_all(routing_rule_ids=ids)}
    assert found[ids[1]].selected_stay_items is None
    mews.routing_rules.delete(routing_rule_ids=ids)
    assert len([*mews.routing_rules.get_all()]) == 2


def test_a_payment_plan_has_an_address_of_its_own(sandbox: Sandbox, mews: Client) -> None:
    (pays,) = mews.billing_automations.get_all()
    asked = models.BillingAutomationPaymentPlanPaymentRequest(
        payment_methods=[models.PaymentPlanPaymentMethod.PAYMENT_CARD],
        message="From April on.",
        expiration_date_utc=STORY.replace(day=30),
        send_email=False,
    )
    urls = {
        mews.billing_automation_payment_plans.add(
            billing_automation_id=pays.id,
            customer_id=UUID(sandbox.entities("customers")[0]["Id"]),
            name="Plan",
            payment_request=asked,
            payment_offset_days=5,
            start_month="2027-04",
        ).payment_request_url
        for _ in range(2)
    }
    assert len(urls) == 2


@pytest.mark.filterwarnings("ignore:paymentPlans/add is")
def test_payments_for_a_reservation_begin_in_a_month_of_the_stay(sandbox: Sandbox) -> None:
    lakeside = sandbox.client(sandbox.hotel.properties[1].access_token)
    (long,) = (each for each in sandbox.entities("reservations") if each["Number"] == "L-2003")
    asked = models.PaymentPlanPaymentRequest(
        payment_methods=[models.PaymentPlanPaymentMethod.IDEAL], message="For your apartment."
    )

    def add(month: str | None) -> str:
        return lakeside.payment_plans.add(
            reservation_id=UUID(long["Id"]), name="Rent", payment_request=asked, start_month=month
        ).payment_request_url

    assert len({add("2027-04"), add("2027-04"), add(None)}) == 3
    # It ends in April.
    with pytest.raises(ForbiddenError, match="has to begin during the stay"):
        add("2027-05")


@pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")
def test_cards_are_listed_as_before_there_was_one_listing(sandbox: Sandbox, mews: Client) -> None:
    owners = {each["LastName"]: UUID(each["Id"]) for each in sandbox.entities("customers")}
    both = [owners["Lovelace"], owners["Turing"]]
    (card,) = mews.credit_cards.get_all(customer_ids=both)
    cards = mews.credit_cards
    assert cards.get_all_by_customers(customer_ids=both).credit_cards == [card]
    assert cards.get_all_by_customers(customer_ids=both[1:]).credit_cards == []
    assert cards.get_all_by_ids(credit_card_ids=[card.id]).credit_cards == [card]


def test_what_is_held_on_cards_is_told_by_customer(sandbox: Sandbox, mews: Client) -> None:
    customers = {each["LastName"]: UUID(each["Id"]) for each in sandbox.entities("customers")}
    told = mews.preauthorizations.get_all_by_customers
    held = told(customer_ids=[customers["Lovelace"], customers["Turing"]]).preauthorizations
    assert isinstance(held, list)
    assert [(each.code, each.customer_id) for each in held] == [("PRE-1003", customers["Lovelace"])]
    assert told(customer_ids=[customers["Turing"]]).preauthorizations == []
