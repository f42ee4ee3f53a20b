"""Get all loyalty memberships."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.LoyaltyMembershipResult, models.LoyaltyMembership] = (
    PaginatedOperation(
        path="/api/connector/v1/loyaltyMemberships/getAll",
        request=models.LoyaltyMembershipFilterParameters,
        response=models.LoyaltyMembershipResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "created_utc": "P3M",
            "updated_utc": "P3M",
        },
        max_items={
            "chain_ids": 1000,
            "loyalty_membership_ids": 1000,
            "account_ids": 1000,
            "loyalty_program_ids": 1000,
            "membership_numbers": 1000,
            "provider_membership_ids": 1000,
            "codes": 1000,
        },
        splittable=frozenset(
            {
                "chain_ids",
                "loyalty_membership_ids",
                "account_ids",
                "loyalty_program_ids",
                "membership_numbers",
                "provider_membership_ids",
                "codes",
            }
        ),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="loyalty_memberships",
        item=models.LoyaltyMembership,
        cursor="cursor",
    )
)
