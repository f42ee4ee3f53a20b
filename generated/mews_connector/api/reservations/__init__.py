"""The operations on reservations."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mews_connector import models
from mews_connector.api.reservations.reservations_add import OPERATION as RESERVATIONS_ADD
from mews_connector.api.reservations.reservations_add_companion import (
    OPERATION as RESERVATIONS_ADD_COMPANION,
)
from mews_connector.api.reservations.reservations_add_product import (
    OPERATION as RESERVATIONS_ADD_PRODUCT,
)
from mews_connector.api.reservations.reservations_cancel import OPERATION as RESERVATIONS_CANCEL
from mews_connector.api.reservations.reservations_confirm import OPERATION as RESERVATIONS_CONFIRM
from mews_connector.api.reservations.reservations_delete_companion import (
    OPERATION as RESERVATIONS_DELETE_COMPANION,
)
from mews_connector.api.reservations.reservations_get_all import OPERATION as RESERVATIONS_GET_ALL
from mews_connector.api.reservations.reservations_get_all_20230606 import (
    OPERATION as RESERVATIONS_GET_ALL_20230606,
)
from mews_connector.api.reservations.reservations_get_all_items import (
    OPERATION as RESERVATIONS_GET_ALL_ITEMS,
)
from mews_connector.api.reservations.reservations_get_channel_manager_details import (
    OPERATION as RESERVATIONS_GET_CHANNEL_MANAGER_DETAILS,
)
from mews_connector.api.reservations.reservations_price import OPERATION as RESERVATIONS_PRICE
from mews_connector.api.reservations.reservations_process import OPERATION as RESERVATIONS_PROCESS
from mews_connector.api.reservations.reservations_start import OPERATION as RESERVATIONS_START
from mews_connector.api.reservations.reservations_update import OPERATION as RESERVATIONS_UPDATE
from mews_connector.api.reservations.reservations_update_customer import (
    OPERATION as RESERVATIONS_UPDATE_CUSTOMER,
)
from mews_connector.api.reservations.reservations_update_interval import (
    OPERATION as RESERVATIONS_UPDATE_INTERVAL,
)
from mews_connector.types import (
    UNSET,
    AsyncPager,
    DateTime,
    Pager,
    Position,
    ProgressHook,
    Retry,
    Timeout,
    Unset,
)
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient

__all__ = ["AsyncReservationsApi", "ReservationsApi"]


class ReservationsApi(Api[BaseSyncClient]):
    """The operations of `client.reservations`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        reservation_ids: Sequence[UUID] | Unset | None = UNSET,
        service_ids: Sequence[UUID] | Unset | None = UNSET,
        reservation_group_ids: Sequence[UUID] | Unset | None = UNSET,
        account_ids: Sequence[UUID] | Unset | None = UNSET,
        partner_company_ids: Sequence[UUID] | Unset | None = UNSET,
        travel_agency_ids: Sequence[UUID] | Unset | None = UNSET,
        numbers: Sequence[str] | Unset | None = UNSET,
        channel_numbers: Sequence[str] | Unset | None = UNSET,
        assigned_resource_ids: Sequence[UUID] | Unset | None = UNSET,
        availability_block_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        colliding_utc: models.TimeInterval | Unset | None = UNSET,
        scheduled_start_utc: models.TimeInterval | Unset | None = UNSET,
        actual_start_utc: models.TimeInterval | Unset | None = UNSET,
        actual_end_utc: models.TimeInterval | Unset | None = UNSET,
        scheduled_end_utc: models.TimeInterval | Unset | None = UNSET,
        states: Sequence[models.ServiceOrderState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.ReservationResult, models.Reservation]:
        """Get all reservations.

        Lists the reservations of bookable services, newest first, in pages. Filters narrow the
        result together. A reservation holds ids only: guests, rooms, rates, charges and notes
        have listings of their own, such as `customers/getAll` and `orderItems/getAll`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            reservation_ids: Reservations to read again by their own ids. Any number of them.
            service_ids: Services whose reservations are listed. Every bookable one when absent
                or None. Any number of them.
            reservation_group_ids: Groups of which every reservation is listed. Any number of
                them.
            account_ids: Owners of the reservations. So far these are customers; Mews has
                announced companies. Any number of them.
            partner_company_ids: Companies in whose name the reservations were booked. Any
                number of them.
            travel_agency_ids: Agencies that the reservations were booked through. Any number of
                them.
            numbers: Confirmation numbers, as Mews gives them. Any number of them.
            channel_numbers: Confirmation numbers from channels, such as online travel agencies.
                Any number of them.
            assigned_resource_ids: Rooms, or other resources, that the reservations are assigned
                to. Any number of them.
            availability_block_ids: Blocks whose allotment the reservations use. Any number of
                them.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            colliding_utc: Only reservations that are scheduled for some time of this interval,
                whether they begin in it or before. The interval may be of any length.
            scheduled_start_utc: Only reservations that are booked to begin inside this
                interval. Not together with `actual_start_utc`. The interval may be of any length.
            actual_start_utc: Only reservations checked in inside this interval, and so
                `Started` or `Processed`. Not together with `scheduled_start_utc`. The interval may
                be of any length.
            actual_end_utc: Only reservations checked out inside this interval. Not together
                with `scheduled_end_utc`. The interval may be of any length.
            scheduled_end_utc: Only reservations that are booked to end inside this interval.
                Not together with `actual_end_utc`. The interval may be of any length.
            states: How far the reservations have to have come.
            page_size: How many items to request at a time, at most 1000.
            cursor: Id of the item after which to begin, or the `cursor` of another pager with the same
                filters, or its text by `str()`. Absent or None begins at the newest.
            prefetch: Whether to request the next page while you work on the current one.
            concurrency: How many requests to send at a time, where a filter holds more than one request
                may. Above 1, what is updated meanwhile may be missed if an interval ends in the future.
            progress: Called with each page, and told how far the listing has come.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            A pager: iterate it for items, or its `pages()` for whole results.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.paginate(
            RESERVATIONS_GET_ALL_20230606,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "reservation_ids": reservation_ids,
                "service_ids": service_ids,
                "reservation_group_ids": reservation_group_ids,
                "account_ids": account_ids,
                "partner_company_ids": partner_company_ids,
                "travel_agency_ids": travel_agency_ids,
                "numbers": numbers,
                "channel_numbers": channel_numbers,
                "assigned_resource_ids": assigned_resource_ids,
                "availability_block_ids": availability_block_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "colliding_utc": colliding_utc,
                "scheduled_start_utc": scheduled_start_utc,
                "actual_start_utc": actual_start_utc,
                "actual_end_utc": actual_end_utc,
                "scheduled_end_utc": scheduled_end_utc,
                "states": states,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    def get_all_2017_04_12(
        self,
        *,
        service_ids: Sequence[UUID],
        extent: models.ReservationExtent,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        group_ids: Sequence[UUID] | Unset | None = UNSET,
        reservation_ids: Sequence[UUID] | Unset | None = UNSET,
        customer_ids: Sequence[UUID] | Unset | None = UNSET,
        assigned_resource_ids: Sequence[UUID] | Unset | None = UNSET,
        rate_ids: Sequence[UUID] | Unset | None = UNSET,
        business_segment_ids: Sequence[UUID] | Unset | None = UNSET,
        channel_numbers: Sequence[str] | Unset | None = UNSET,
        numbers: Sequence[str] | Unset | None = UNSET,
        start_utc: DateTime | Unset | None = UNSET,
        end_utc: DateTime | Unset | None = UNSET,
        time_filter: models.ReservationTimeFilter | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        states: Sequence[models.ServiceOrderStateV20170412] | Unset | None = UNSET,
        service_id: UUID | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[models.ReservationResultV20170412, models.ReservationV20170412]:
        """Get all reservations (version of 2017).

        Deprecated: use `reservations/getAll/2023-06-06` instead. Mews discontinues it on
        2025-05-10.

        Lists reservations together with what belongs to them, newest first, in pages. This
        version is slow where `extent` asks for much.

        Args:
            service_ids: Services whose reservations are listed. Any number of them.
            extent: What to list. A list that is not asked for is None. The more is asked for,
                the slower it gets.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            group_ids: Groups of which every reservation is listed. Any number of them.
            reservation_ids: Reservations to read again by their own ids. Any number of them.
            customer_ids: Owners of the reservations. Any number of them.
            assigned_resource_ids: Rooms, or other resources, that the reservations are assigned
                to. Any number of them.
            rate_ids: Rates that the reservations were sold at. Any number of them.
            business_segment_ids: Business segments that the reservations count towards. Any
                number of them.
            channel_numbers: Confirmation numbers from channels, such as online travel agencies.
                Any number of them.
            numbers: Confirmation numbers, as Mews gives them. Any number of them.
            start_utc: Where the interval for `time_filter` begins, in UTC. Required with
                `time_filter` or `states`.
            end_utc: Where the interval for `time_filter` ends, in UTC. Required with
                `time_filter` or `states`.
            time_filter: What has to fall into the interval. `Colliding` when absent or None.
            currency: Currency to convert amounts into, by its code in ISO 4217, such as `GBP`.
            states: How far the reservations have to have come. When absent or None,
                `Confirmed`, `Started` or `Processed`, but any state for those in `reservation_ids`.
            service_id: Deprecated. Use `service_ids` instead.
            page_size: How many items to request at a time, at most 1000.
            cursor: Id of the item after which to begin, or the `cursor` of another pager with the same
                filters, or its text by `str()`. Absent or None begins at the newest.
            prefetch: Whether to request the next page while you work on the current one.
            concurrency: How many requests to send at a time, where a filter holds more than one request
                may. Above 1, what is updated meanwhile may be missed if an interval ends in the future.
            progress: Called with each page, and told how far the listing has come.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            A pager: iterate it for items, or its `pages()` for whole results.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.paginate(
            RESERVATIONS_GET_ALL,
            {
                "service_ids": service_ids,
                "extent": extent,
                "language_code": language_code,
                "culture_code": culture_code,
                "group_ids": group_ids,
                "reservation_ids": reservation_ids,
                "customer_ids": customer_ids,
                "assigned_resource_ids": assigned_resource_ids,
                "rate_ids": rate_ids,
                "business_segment_ids": business_segment_ids,
                "channel_numbers": channel_numbers,
                "numbers": numbers,
                "start_utc": start_utc,
                "end_utc": end_utc,
                "time_filter": time_filter,
                "currency": currency,
                "states": states,
                "service_id": service_id,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    def get_channel_manager_details(
        self,
        *,
        reservation_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationChannelManagerDetailsResult:
        """Get channel manager details of reservations.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Tells by which numbers a channel and its channel manager know reservations, and which
        rate was asked for there. `reservations/getAll/2023-06-06` has some of the numbers, but
        neither that rate nor the name of the channel manager.

        Args:
            reservation_ids: Reservations that may have come through a channel manager. Any
                number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What channel managers know of the reservations that were asked for.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_GET_CHANNEL_MANAGER_DETAILS,
            {
                "reservation_ids": reservation_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    def get_all_items(
        self,
        *,
        reservation_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        accounting_states: Sequence[models.OrderItemAccountingState] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationItemResult:
        """Get all items of reservations.

        Deprecated: use `orderItems/getAll` instead. Mews discontinues it on 2025-05-10.

        Lists what is charged for reservations, reservation by reservation, all that match in a
        single response. What replaces it lists them in pages, by `service_order_ids`.

        Args:
            reservation_ids: Reservations whose items are wanted. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            currency: ISO 4217 code of the currency to convert amounts to. Without it they stay
                as they are.
            accounting_states: Only items in one of these states. `Open` and `Closed` ones when
                None or absent.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is charged for the reservations that were asked for.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_GET_ALL_ITEMS,
            {
                "reservation_ids": reservation_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "currency": currency,
                "accounting_states": accounting_states,
            },
            timeout=timeout,
            retry=retry,
        )

    def price(
        self,
        *,
        service_id: UUID,
        reservations: Sequence[models.ReservationParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationPriceResult:
        """Price reservations.

        Calculates what reservations would cost, and books nothing. The owner can be left out.
        Capacity is not checked: for more people than the category can take, the price is that
        of a full one.

        Args:
            service_id: What is to be booked, such as the stay in a hotel.
            reservations: The reservations, which need no `customer_id` here.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to price in. Required with a Portfolio Access Token,
                ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What the reservations would cost.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_PRICE,
            {
                "service_id": service_id,
                "reservations": reservations,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def add(
        self,
        *,
        service_id: UUID,
        reservations: Sequence[models.ReservationParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        group_id: UUID | Unset | None = UNSET,
        group_name: str | Unset | None = UNSET,
        check_rate_applicability: bool | Unset | None = UNSET,
        check_overbooking: bool | Unset | None = UNSET,
        send_confirmation_email: bool | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationAddResult:
        """Add reservations.

        Books reservations of one service as a group of their own, or adds them to an existing
        group. Refused where too few resources are left (`check_overbooking`) or the rate may
        not be used (`check_rate_applicability`), unless that check is turned off. Mews sends a
        confirmation by email unless told not to. The result has the older form of a
        reservation, that of 2017.

        Args:
            service_id: What to book, such as the stay in a hotel.
            reservations: What to book. Reservations of the same availability block have to be
                in the same group. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to book in. Required with a Portfolio Access Token,
                ignored with any other.
            group_id: An existing group to add the reservations to. A new one is made when
                absent or None.
            group_name: What to call a new group. Mews finds a name itself when absent or None.
                Ignored beside `group_id`.
            check_rate_applicability: Whether to refuse a rate that the booking may not use,
                such as a private one. True when absent or None.
            check_overbooking: Whether to refuse what there are not enough resources for. True
                when absent or None.
            send_confirmation_email: Whether Mews sends a confirmation by email. True when
                absent or None.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The reservations as they were made.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_ADD,
            {
                "service_id": service_id,
                "reservations": reservations,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "group_id": group_id,
                "group_name": group_name,
                "check_rate_applicability": check_rate_applicability,
                "check_overbooking": check_overbooking,
                "send_confirmation_email": send_confirmation_email,
            },
            timeout=timeout,
            retry=retry,
        )

    def add_product(
        self,
        *,
        reservation_id: UUID,
        product_id: UUID,
        count: int,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        unit_amount: models.AmountParameters | Unset | None = UNSET,
        start_utc: DateTime | Unset | None = UNSET,
        end_utc: DateTime | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationAddProductResult:
        """Add a product to a reservation.

        Orders a product for a reservation, beside those that it has. What is bought at a bar or
        a shop belongs to `orders/add` instead.

        Args:
            reservation_id: Whose reservation is charged for it.
            product_id: What to order, such as breakfast.
            count: How many each time: 2 of a product that is charged by night are two every
                night.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            unit_amount: What one costs. The price of the product when absent or None.
            start_utc: Start of the time that the product is ordered for, in UTC. Has to be the
                same as `end_utc` for a product that is charged `Once` or `PerPerson`.
            end_utc: End of the time that the product is ordered for, in UTC. Has to be the same
                as `start_utc` for a product that is charged `Once` or `PerPerson`.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What the product is charged as.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_ADD_PRODUCT,
            {
                "reservation_id": reservation_id,
                "product_id": product_id,
                "count": count,
                "language_code": language_code,
                "culture_code": culture_code,
                "unit_amount": unit_amount,
                "start_utc": start_utc,
                "end_utc": end_utc,
            },
            timeout=timeout,
            retry=retry,
        )

    def add_companion(
        self,
        *,
        reservation_id: UUID,
        customer_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationAddCompanionResult:
        """Add a companion to a reservation.

        Makes a customer one of the guests of a reservation. Refused if the reservation already
        has as many companions as people it was booked for, adults and children together.

        Args:
            reservation_id: The reservation that still has room for a guest.
            customer_id: Whom to make a guest of it.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What ties the customer to the reservation.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_ADD_COMPANION,
            {
                "reservation_id": reservation_id,
                "customer_id": customer_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def confirm(
        self,
        *,
        reservation_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        send_confirmation_email: bool | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationIdsResult:
        """Confirm reservations.

        Turns `Optional` reservations into `Confirmed` ones, and refuses those in any other
        state. Their charges were `inactive` before and count from now on. Mews sends a
        confirmation by email unless told not to.

        Args:
            reservation_ids: Reservations that are `Optional` so far.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            send_confirmation_email: Whether Mews sends a confirmation by email. True when
                absent or None.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Which reservations were changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_CONFIRM,
            {
                "reservation_ids": reservation_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "send_confirmation_email": send_confirmation_email,
            },
            timeout=timeout,
            retry=retry,
        )

    def update(
        self,
        *,
        reservation_updates: Sequence[models.ReservationUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        channel_number: str | models.StringUpdateValue | Unset | None = UNSET,
        start_utc: DateTime | models.DateTimeUpdateValue | Unset | None = UNSET,
        end_utc: DateTime | models.DateTimeUpdateValue | Unset | None = UNSET,
        released_utc: DateTime | models.DateTimeUpdateValue | Unset | None = UNSET,
        person_counts: Sequence[models.PersonCount]
        | models.PersonCountsUpdateValue
        | Unset
        | None = UNSET,
        assigned_resource_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        requested_category_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        travel_agency_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        company_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        business_segment_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        purpose: str | models.StringUpdateValue | Unset | None = UNSET,
        rate_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        credit_card_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        time_unit_prices: Sequence[models.TimeUnitPriceParameters]
        | models.TimeUnitPricesUpdateValue
        | Unset
        | None = UNSET,
        booker_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        assigned_resource_locked: bool | models.BooleanUpdateValue | Unset | None = UNSET,
        availability_block_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        options: models.ReservationOptionsUpdate | Unset | None = UNSET,
        reprice: bool | Unset | None = UNSET,
        apply_cancellation_fee: bool | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationResultV20170412:
        """Update reservations.

        Changes what was booked, for whom, at which price and in which room. What is absent or
        None stays as it is, and a None `value` clears it. Unless told otherwise, Mews prices
        the reservations anew (`reprice`) and charges what the rate's cancellation policies ask
        for (`apply_cancellation_fee`). The result has the older form of a reservation, that of
        2017.

        Args:
            reservation_updates: The changes, by reservation. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            reservation_id: Which one the older form of the request changes. Use
                `reservation_updates` instead.
            channel_number: Older form, for a single reservation. Use `reservation_updates`
                instead.
            start_utc: Older form, for a single reservation. Use `reservation_updates` instead.
            end_utc: Older form, for a single reservation. Use `reservation_updates` instead.
            released_utc: Older form, for a single reservation. Use `reservation_updates`
                instead.
            person_counts: Older form, for a single reservation. Use `reservation_updates`
                instead.
            assigned_resource_id: Older form, for a single reservation. Use
                `reservation_updates` instead.
            requested_category_id: Older form, for a single reservation. Use
                `reservation_updates` instead.
            travel_agency_id: Older form, for a single reservation. Use `reservation_updates`
                instead.
            company_id: Older form, for a single reservation. Use `reservation_updates` instead.
            business_segment_id: Older form, for a single reservation. Use `reservation_updates`
                instead.
            purpose: Older form, for a single reservation. Use `reservation_updates` instead.
            rate_id: Older form, for a single reservation. Use `reservation_updates` instead.
            credit_card_id: Older form, for a single reservation. Use `reservation_updates`
                instead.
            time_unit_prices: Older form, for a single reservation. Use `reservation_updates`
                instead.
            booker_id: Older form, for a single reservation. Use `reservation_updates` instead.
            assigned_resource_locked: Older form, for a single reservation. Use
                `reservation_updates` instead.
            availability_block_id: Older form, for a single reservation. Use
                `reservation_updates` instead.
            options: Older form, for a single reservation. Use `reservation_updates` instead.
            reprice: Whether to price the reservations anew, by their dates, rates and
                categories. True when absent or None.
            apply_cancellation_fee: Whether to charge the fees of the rate's cancellation
                policies. True when absent or None.
            reason: Why the reservations change. Required if their price does.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Reservations in their older form, and what belongs to them. Lists that nobody asked for are None.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_UPDATE,
            {
                "reservation_updates": reservation_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "reservation_id": reservation_id,
                "channel_number": channel_number,
                "start_utc": start_utc,
                "end_utc": end_utc,
                "released_utc": released_utc,
                "person_counts": person_counts,
                "assigned_resource_id": assigned_resource_id,
                "requested_category_id": requested_category_id,
                "travel_agency_id": travel_agency_id,
                "company_id": company_id,
                "business_segment_id": business_segment_id,
                "purpose": purpose,
                "rate_id": rate_id,
                "credit_card_id": credit_card_id,
                "time_unit_prices": time_unit_prices,
                "booker_id": booker_id,
                "assigned_resource_locked": assigned_resource_locked,
                "availability_block_id": availability_block_id,
                "options": options,
                "reprice": reprice,
                "apply_cancellation_fee": apply_cancellation_fee,
                "reason": reason,
            },
            timeout=timeout,
            retry=retry,
        )

    def update_interval(
        self,
        *,
        reservation_id: UUID,
        charge_cancellation_fee: bool,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        start_utc: DateTime | Unset | None = UNSET,
        end_utc: DateTime | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update the interval of a reservation.

        Moves the start of a reservation, its end or both, and nothing else of it. Use
        `reservations/update` for several reservations, or for more than their times.

        Args:
            reservation_id: Which reservation to move.
            charge_cancellation_fee: Whether nights that the change cancels are charged a
                cancellation fee.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            start_utc: When the stay begins from now on, in UTC. Kept when absent or None.
            end_utc: When the stay ends from now on, in UTC. Kept when absent or None.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_UPDATE_INTERVAL,
            {
                "reservation_id": reservation_id,
                "charge_cancellation_fee": charge_cancellation_fee,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "start_utc": start_utc,
                "end_utc": end_utc,
            },
            timeout=timeout,
            retry=retry,
        )

    def update_customer(
        self,
        *,
        reservation_id: UUID,
        customer_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Change the customer of a reservation.

        Gives a reservation to another customer, who owns it from then on as its `account_id`.

        Args:
            reservation_id: The reservation that gets another owner.
            customer_id: Who owns it from now on.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_UPDATE_CUSTOMER,
            {
                "reservation_id": reservation_id,
                "customer_id": customer_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def start(
        self,
        *,
        reservation_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Start a reservation.

        Checks a guest in: a `Confirmed` reservation becomes `Started`. Refused while its start
        is in the future, and unless an inspected resource is assigned.

        Args:
            reservation_id: The `Confirmed` reservation to check in.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_START,
            {
                "reservation_id": reservation_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def process(
        self,
        *,
        reservation_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        close_bills: bool | Unset | None = UNSET,
        allow_open_balance: bool | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Process a reservation.

        Checks a guest out: a `Started` reservation becomes `Processed`, on the last day of the
        planned stay at the earliest. The profiles of its guests have to be complete; the error
        says what they lack. Unless `allow_open_balance` is true, what the guests consumed has
        to be paid, and their bills closed, beforehand or by `close_bills`.

        Args:
            reservation_id: The `Started` reservation to check out.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            close_bills: Whether bills that can be closed are closed on the way. Otherwise they
                have to be closed before.
            allow_open_balance: Whether the guests may leave without having paid for everything.
                Needs `notes`.
            notes: Why something stays unpaid. Required if `allow_open_balance` is true.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_PROCESS,
            {
                "reservation_id": reservation_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "close_bills": close_bills,
                "allow_open_balance": allow_open_balance,
                "notes": notes,
            },
            timeout=timeout,
            retry=retry,
        )

    def cancel(
        self,
        *,
        reservation_ids: Sequence[UUID],
        notes: str,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        post_cancellation_fee: bool | Unset | None = UNSET,
        send_email: bool | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationIdsResult:
        """Cancel reservations.

        Cancels reservations that can still be cancelled. No fee is charged unless
        `post_cancellation_fee` is true, and an email is sent unless `send_email` is false.

        Args:
            reservation_ids: Reservations that will not take place. At most 1000 in a call.
            notes: Reason for the cancellation, in words.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            post_cancellation_fee: Whether the fee of the rate's cancellation policies is
                charged. False when absent or None.
            send_email: Whether Mews tells the guest by email. True when absent or None.
            reservation_id: Deprecated. Use `reservation_ids` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Which reservations were changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_CANCEL,
            {
                "reservation_ids": reservation_ids,
                "notes": notes,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "post_cancellation_fee": post_cancellation_fee,
                "send_email": send_email,
                "reservation_id": reservation_id,
            },
            timeout=timeout,
            retry=retry,
        )

    def delete_companion(
        self,
        *,
        reservation_id: UUID,
        customer_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete a companion from a reservation.

        Takes a customer out of the guests of a reservation. The profile of the customer stays
        as it is.

        Args:
            reservation_id: The reservation that the guest leaves.
            customer_id: Who is not to be a guest of it any more.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.execute(
            RESERVATIONS_DELETE_COMPANION,
            {
                "reservation_id": reservation_id,
                "customer_id": customer_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )


class AsyncReservationsApi(Api[BaseAsyncClient]):
    """The operations of `client.reservations`."""

    def get_all(
        self,
        *,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_ids: Sequence[UUID] | Unset | None = UNSET,
        reservation_ids: Sequence[UUID] | Unset | None = UNSET,
        service_ids: Sequence[UUID] | Unset | None = UNSET,
        reservation_group_ids: Sequence[UUID] | Unset | None = UNSET,
        account_ids: Sequence[UUID] | Unset | None = UNSET,
        partner_company_ids: Sequence[UUID] | Unset | None = UNSET,
        travel_agency_ids: Sequence[UUID] | Unset | None = UNSET,
        numbers: Sequence[str] | Unset | None = UNSET,
        channel_numbers: Sequence[str] | Unset | None = UNSET,
        assigned_resource_ids: Sequence[UUID] | Unset | None = UNSET,
        availability_block_ids: Sequence[UUID] | Unset | None = UNSET,
        created_utc: models.TimeInterval | Unset | None = UNSET,
        updated_utc: models.TimeInterval | Unset | None = UNSET,
        colliding_utc: models.TimeInterval | Unset | None = UNSET,
        scheduled_start_utc: models.TimeInterval | Unset | None = UNSET,
        actual_start_utc: models.TimeInterval | Unset | None = UNSET,
        actual_end_utc: models.TimeInterval | Unset | None = UNSET,
        scheduled_end_utc: models.TimeInterval | Unset | None = UNSET,
        states: Sequence[models.ServiceOrderState] | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.ReservationResult, models.Reservation]:
        """Get all reservations.

        Lists the reservations of bookable services, newest first, in pages. Filters narrow the
        result together. A reservation holds ids only: guests, rooms, rates, charges and notes
        have listings of their own, such as `customers/getAll` and `orderItems/getAll`.

        Args:
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_ids: Ids of the properties. Every property that the access token covers
                when absent or None. Any number of them.
            reservation_ids: Reservations to read again by their own ids. Any number of them.
            service_ids: Services whose reservations are listed. Every bookable one when absent
                or None. Any number of them.
            reservation_group_ids: Groups of which every reservation is listed. Any number of
                them.
            account_ids: Owners of the reservations. So far these are customers; Mews has
                announced companies. Any number of them.
            partner_company_ids: Companies in whose name the reservations were booked. Any
                number of them.
            travel_agency_ids: Agencies that the reservations were booked through. Any number of
                them.
            numbers: Confirmation numbers, as Mews gives them. Any number of them.
            channel_numbers: Confirmation numbers from channels, such as online travel agencies.
                Any number of them.
            assigned_resource_ids: Rooms, or other resources, that the reservations are assigned
                to. Any number of them.
            availability_block_ids: Blocks whose allotment the reservations use. Any number of
                them.
            created_utc: Only those that were made inside this interval. The interval may be of
                any length.
            updated_utc: Only those that were last changed inside this interval. The interval
                may be of any length.
            colliding_utc: Only reservations that are scheduled for some time of this interval,
                whether they begin in it or before. The interval may be of any length.
            scheduled_start_utc: Only reservations that are booked to begin inside this
                interval. Not together with `actual_start_utc`. The interval may be of any length.
            actual_start_utc: Only reservations checked in inside this interval, and so
                `Started` or `Processed`. Not together with `scheduled_start_utc`. The interval may
                be of any length.
            actual_end_utc: Only reservations checked out inside this interval. Not together
                with `scheduled_end_utc`. The interval may be of any length.
            scheduled_end_utc: Only reservations that are booked to end inside this interval.
                Not together with `actual_end_utc`. The interval may be of any length.
            states: How far the reservations have to have come.
            page_size: How many items to request at a time, at most 1000.
            cursor: Id of the item after which to begin, or the `cursor` of another pager with the same
                filters, or its text by `str()`. Absent or None begins at the newest.
            prefetch: Whether to request the next page while you work on the current one.
            concurrency: How many requests to send at a time, where a filter holds more than one request
                may. Above 1, what is updated meanwhile may be missed if an interval ends in the future.
            progress: Called with each page, and told how far the listing has come.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            A pager: iterate it for items, or its `pages()` for whole results.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.paginate(
            RESERVATIONS_GET_ALL_20230606,
            {
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_ids": enterprise_ids,
                "reservation_ids": reservation_ids,
                "service_ids": service_ids,
                "reservation_group_ids": reservation_group_ids,
                "account_ids": account_ids,
                "partner_company_ids": partner_company_ids,
                "travel_agency_ids": travel_agency_ids,
                "numbers": numbers,
                "channel_numbers": channel_numbers,
                "assigned_resource_ids": assigned_resource_ids,
                "availability_block_ids": availability_block_ids,
                "created_utc": created_utc,
                "updated_utc": updated_utc,
                "colliding_utc": colliding_utc,
                "scheduled_start_utc": scheduled_start_utc,
                "actual_start_utc": actual_start_utc,
                "actual_end_utc": actual_end_utc,
                "scheduled_end_utc": scheduled_end_utc,
                "states": states,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    def get_all_2017_04_12(
        self,
        *,
        service_ids: Sequence[UUID],
        extent: models.ReservationExtent,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        group_ids: Sequence[UUID] | Unset | None = UNSET,
        reservation_ids: Sequence[UUID] | Unset | None = UNSET,
        customer_ids: Sequence[UUID] | Unset | None = UNSET,
        assigned_resource_ids: Sequence[UUID] | Unset | None = UNSET,
        rate_ids: Sequence[UUID] | Unset | None = UNSET,
        business_segment_ids: Sequence[UUID] | Unset | None = UNSET,
        channel_numbers: Sequence[str] | Unset | None = UNSET,
        numbers: Sequence[str] | Unset | None = UNSET,
        start_utc: DateTime | Unset | None = UNSET,
        end_utc: DateTime | Unset | None = UNSET,
        time_filter: models.ReservationTimeFilter | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        states: Sequence[models.ServiceOrderStateV20170412] | Unset | None = UNSET,
        service_id: UUID | Unset | None = UNSET,
        page_size: int = 1000,
        cursor: UUID | Position | str | Unset | None = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[models.ReservationResultV20170412, models.ReservationV20170412]:
        """Get all reservations (version of 2017).

        Deprecated: use `reservations/getAll/2023-06-06` instead. Mews discontinues it on
        2025-05-10.

        Lists reservations together with what belongs to them, newest first, in pages. This
        version is slow where `extent` asks for much.

        Args:
            service_ids: Services whose reservations are listed. Any number of them.
            extent: What to list. A list that is not asked for is None. The more is asked for,
                the slower it gets.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            group_ids: Groups of which every reservation is listed. Any number of them.
            reservation_ids: Reservations to read again by their own ids. Any number of them.
            customer_ids: Owners of the reservations. Any number of them.
            assigned_resource_ids: Rooms, or other resources, that the reservations are assigned
                to. Any number of them.
            rate_ids: Rates that the reservations were sold at. Any number of them.
            business_segment_ids: Business segments that the reservations count towards. Any
                number of them.
            channel_numbers: Confirmation numbers from channels, such as online travel agencies.
                Any number of them.
            numbers: Confirmation numbers, as Mews gives them. Any number of them.
            start_utc: Where the interval for `time_filter` begins, in UTC. Required with
                `time_filter` or `states`.
            end_utc: Where the interval for `time_filter` ends, in UTC. Required with
                `time_filter` or `states`.
            time_filter: What has to fall into the interval. `Colliding` when absent or None.
            currency: Currency to convert amounts into, by its code in ISO 4217, such as `GBP`.
            states: How far the reservations have to have come. When absent or None,
                `Confirmed`, `Started` or `Processed`, but any state for those in `reservation_ids`.
            service_id: Deprecated. Use `service_ids` instead.
            page_size: How many items to request at a time, at most 1000.
            cursor: Id of the item after which to begin, or the `cursor` of another pager with the same
                filters, or its text by `str()`. Absent or None begins at the newest.
            prefetch: Whether to request the next page while you work on the current one.
            concurrency: How many requests to send at a time, where a filter holds more than one request
                may. Above 1, what is updated meanwhile may be missed if an interval ends in the future.
            progress: Called with each page, and told how far the listing has come.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            A pager: iterate it for items, or its `pages()` for whole results.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return self._client.paginate(
            RESERVATIONS_GET_ALL,
            {
                "service_ids": service_ids,
                "extent": extent,
                "language_code": language_code,
                "culture_code": culture_code,
                "group_ids": group_ids,
                "reservation_ids": reservation_ids,
                "customer_ids": customer_ids,
                "assigned_resource_ids": assigned_resource_ids,
                "rate_ids": rate_ids,
                "business_segment_ids": business_segment_ids,
                "channel_numbers": channel_numbers,
                "numbers": numbers,
                "start_utc": start_utc,
                "end_utc": end_utc,
                "time_filter": time_filter,
                "currency": currency,
                "states": states,
                "service_id": service_id,
            },
            page_size=page_size,
            cursor=cursor,
            prefetch=prefetch,
            concurrency=concurrency,
            progress=progress,
            timeout=timeout,
            retry=retry,
        )

    async def get_channel_manager_details(
        self,
        *,
        reservation_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationChannelManagerDetailsResult:
        """Get channel manager details of reservations.

        Restricted: Mews opens it to chosen partners only.

        Beta: Mews may change it without notice.

        Tells by which numbers a channel and its channel manager know reservations, and which
        rate was asked for there. `reservations/getAll/2023-06-06` has some of the numbers, but
        neither that rate nor the name of the channel manager.

        Args:
            reservation_ids: Reservations that may have come through a channel manager. Any
                number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What channel managers know of the reservations that were asked for.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_GET_CHANNEL_MANAGER_DETAILS,
            {
                "reservation_ids": reservation_ids,
                "language_code": language_code,
                "culture_code": culture_code,
            },
            timeout=timeout,
            retry=retry,
        )

    async def get_all_items(
        self,
        *,
        reservation_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        currency: str | Unset | None = UNSET,
        accounting_states: Sequence[models.OrderItemAccountingState] | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationItemResult:
        """Get all items of reservations.

        Deprecated: use `orderItems/getAll` instead. Mews discontinues it on 2025-05-10.

        Lists what is charged for reservations, reservation by reservation, all that match in a
        single response. What replaces it lists them in pages, by `service_order_ids`.

        Args:
            reservation_ids: Reservations whose items are wanted. Any number of them.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            currency: ISO 4217 code of the currency to convert amounts to. Without it they stay
                as they are.
            accounting_states: Only items in one of these states. `Open` and `Closed` ones when
                None or absent.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What is charged for the reservations that were asked for.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_GET_ALL_ITEMS,
            {
                "reservation_ids": reservation_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "currency": currency,
                "accounting_states": accounting_states,
            },
            timeout=timeout,
            retry=retry,
        )

    async def price(
        self,
        *,
        service_id: UUID,
        reservations: Sequence[models.ReservationParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationPriceResult:
        """Price reservations.

        Calculates what reservations would cost, and books nothing. The owner can be left out.
        Capacity is not checked: for more people than the category can take, the price is that
        of a full one.

        Args:
            service_id: What is to be booked, such as the stay in a hotel.
            reservations: The reservations, which need no `customer_id` here.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to price in. Required with a Portfolio Access Token,
                ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What the reservations would cost.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_PRICE,
            {
                "service_id": service_id,
                "reservations": reservations,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add(
        self,
        *,
        service_id: UUID,
        reservations: Sequence[models.ReservationParameters],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        group_id: UUID | Unset | None = UNSET,
        group_name: str | Unset | None = UNSET,
        check_rate_applicability: bool | Unset | None = UNSET,
        check_overbooking: bool | Unset | None = UNSET,
        send_confirmation_email: bool | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationAddResult:
        """Add reservations.

        Books reservations of one service as a group of their own, or adds them to an existing
        group. Refused where too few resources are left (`check_overbooking`) or the rate may
        not be used (`check_rate_applicability`), unless that check is turned off. Mews sends a
        confirmation by email unless told not to. The result has the older form of a
        reservation, that of 2017.

        Args:
            service_id: What to book, such as the stay in a hotel.
            reservations: What to book. Reservations of the same availability block have to be
                in the same group. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property to book in. Required with a Portfolio Access Token,
                ignored with any other.
            group_id: An existing group to add the reservations to. A new one is made when
                absent or None.
            group_name: What to call a new group. Mews finds a name itself when absent or None.
                Ignored beside `group_id`.
            check_rate_applicability: Whether to refuse a rate that the booking may not use,
                such as a private one. True when absent or None.
            check_overbooking: Whether to refuse what there are not enough resources for. True
                when absent or None.
            send_confirmation_email: Whether Mews sends a confirmation by email. True when
                absent or None.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            The reservations as they were made.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_ADD,
            {
                "service_id": service_id,
                "reservations": reservations,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "group_id": group_id,
                "group_name": group_name,
                "check_rate_applicability": check_rate_applicability,
                "check_overbooking": check_overbooking,
                "send_confirmation_email": send_confirmation_email,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add_product(
        self,
        *,
        reservation_id: UUID,
        product_id: UUID,
        count: int,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        unit_amount: models.AmountParameters | Unset | None = UNSET,
        start_utc: DateTime | Unset | None = UNSET,
        end_utc: DateTime | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationAddProductResult:
        """Add a product to a reservation.

        Orders a product for a reservation, beside those that it has. What is bought at a bar or
        a shop belongs to `orders/add` instead.

        Args:
            reservation_id: Whose reservation is charged for it.
            product_id: What to order, such as breakfast.
            count: How many each time: 2 of a product that is charged by night are two every
                night.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            unit_amount: What one costs. The price of the product when absent or None.
            start_utc: Start of the time that the product is ordered for, in UTC. Has to be the
                same as `end_utc` for a product that is charged `Once` or `PerPerson`.
            end_utc: End of the time that the product is ordered for, in UTC. Has to be the same
                as `start_utc` for a product that is charged `Once` or `PerPerson`.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What the product is charged as.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_ADD_PRODUCT,
            {
                "reservation_id": reservation_id,
                "product_id": product_id,
                "count": count,
                "language_code": language_code,
                "culture_code": culture_code,
                "unit_amount": unit_amount,
                "start_utc": start_utc,
                "end_utc": end_utc,
            },
            timeout=timeout,
            retry=retry,
        )

    async def add_companion(
        self,
        *,
        reservation_id: UUID,
        customer_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationAddCompanionResult:
        """Add a companion to a reservation.

        Makes a customer one of the guests of a reservation. Refused if the reservation already
        has as many companions as people it was booked for, adults and children together.

        Args:
            reservation_id: The reservation that still has room for a guest.
            customer_id: Whom to make a guest of it.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            What ties the customer to the reservation.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_ADD_COMPANION,
            {
                "reservation_id": reservation_id,
                "customer_id": customer_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def confirm(
        self,
        *,
        reservation_ids: Sequence[UUID],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        send_confirmation_email: bool | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationIdsResult:
        """Confirm reservations.

        Turns `Optional` reservations into `Confirmed` ones, and refuses those in any other
        state. Their charges were `inactive` before and count from now on. Mews sends a
        confirmation by email unless told not to.

        Args:
            reservation_ids: Reservations that are `Optional` so far.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            send_confirmation_email: Whether Mews sends a confirmation by email. True when
                absent or None.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Which reservations were changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_CONFIRM,
            {
                "reservation_ids": reservation_ids,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "send_confirmation_email": send_confirmation_email,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update(
        self,
        *,
        reservation_updates: Sequence[models.ReservationUpdate],
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        channel_number: str | models.StringUpdateValue | Unset | None = UNSET,
        start_utc: DateTime | models.DateTimeUpdateValue | Unset | None = UNSET,
        end_utc: DateTime | models.DateTimeUpdateValue | Unset | None = UNSET,
        released_utc: DateTime | models.DateTimeUpdateValue | Unset | None = UNSET,
        person_counts: Sequence[models.PersonCount]
        | models.PersonCountsUpdateValue
        | Unset
        | None = UNSET,
        assigned_resource_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        requested_category_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        travel_agency_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        company_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        business_segment_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        purpose: str | models.StringUpdateValue | Unset | None = UNSET,
        rate_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        credit_card_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        time_unit_prices: Sequence[models.TimeUnitPriceParameters]
        | models.TimeUnitPricesUpdateValue
        | Unset
        | None = UNSET,
        booker_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        assigned_resource_locked: bool | models.BooleanUpdateValue | Unset | None = UNSET,
        availability_block_id: UUID | models.GuidUpdateValue | Unset | None = UNSET,
        options: models.ReservationOptionsUpdate | Unset | None = UNSET,
        reprice: bool | Unset | None = UNSET,
        apply_cancellation_fee: bool | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationResultV20170412:
        """Update reservations.

        Changes what was booked, for whom, at which price and in which room. What is absent or
        None stays as it is, and a None `value` clears it. Unless told otherwise, Mews prices
        the reservations anew (`reprice`) and charges what the rate's cancellation policies ask
        for (`apply_cancellation_fee`). The result has the older form of a reservation, that of
        2017.

        Args:
            reservation_updates: The changes, by reservation. At most 1000 in a call.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            reservation_id: Which one the older form of the request changes. Use
                `reservation_updates` instead.
            channel_number: Older form, for a single reservation. Use `reservation_updates`
                instead.
            start_utc: Older form, for a single reservation. Use `reservation_updates` instead.
            end_utc: Older form, for a single reservation. Use `reservation_updates` instead.
            released_utc: Older form, for a single reservation. Use `reservation_updates`
                instead.
            person_counts: Older form, for a single reservation. Use `reservation_updates`
                instead.
            assigned_resource_id: Older form, for a single reservation. Use
                `reservation_updates` instead.
            requested_category_id: Older form, for a single reservation. Use
                `reservation_updates` instead.
            travel_agency_id: Older form, for a single reservation. Use `reservation_updates`
                instead.
            company_id: Older form, for a single reservation. Use `reservation_updates` instead.
            business_segment_id: Older form, for a single reservation. Use `reservation_updates`
                instead.
            purpose: Older form, for a single reservation. Use `reservation_updates` instead.
            rate_id: Older form, for a single reservation. Use `reservation_updates` instead.
            credit_card_id: Older form, for a single reservation. Use `reservation_updates`
                instead.
            time_unit_prices: Older form, for a single reservation. Use `reservation_updates`
                instead.
            booker_id: Older form, for a single reservation. Use `reservation_updates` instead.
            assigned_resource_locked: Older form, for a single reservation. Use
                `reservation_updates` instead.
            availability_block_id: Older form, for a single reservation. Use
                `reservation_updates` instead.
            options: Older form, for a single reservation. Use `reservation_updates` instead.
            reprice: Whether to price the reservations anew, by their dates, rates and
                categories. True when absent or None.
            apply_cancellation_fee: Whether to charge the fees of the rate's cancellation
                policies. True when absent or None.
            reason: Why the reservations change. Required if their price does.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Reservations in their older form, and what belongs to them. Lists that nobody asked for are None.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_UPDATE,
            {
                "reservation_updates": reservation_updates,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "reservation_id": reservation_id,
                "channel_number": channel_number,
                "start_utc": start_utc,
                "end_utc": end_utc,
                "released_utc": released_utc,
                "person_counts": person_counts,
                "assigned_resource_id": assigned_resource_id,
                "requested_category_id": requested_category_id,
                "travel_agency_id": travel_agency_id,
                "company_id": company_id,
                "business_segment_id": business_segment_id,
                "purpose": purpose,
                "rate_id": rate_id,
                "credit_card_id": credit_card_id,
                "time_unit_prices": time_unit_prices,
                "booker_id": booker_id,
                "assigned_resource_locked": assigned_resource_locked,
                "availability_block_id": availability_block_id,
                "options": options,
                "reprice": reprice,
                "apply_cancellation_fee": apply_cancellation_fee,
                "reason": reason,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update_interval(
        self,
        *,
        reservation_id: UUID,
        charge_cancellation_fee: bool,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        start_utc: DateTime | Unset | None = UNSET,
        end_utc: DateTime | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Update the interval of a reservation.

        Moves the start of a reservation, its end or both, and nothing else of it. Use
        `reservations/update` for several reservations, or for more than their times.

        Args:
            reservation_id: Which reservation to move.
            charge_cancellation_fee: Whether nights that the change cancels are charged a
                cancellation fee.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            start_utc: When the stay begins from now on, in UTC. Kept when absent or None.
            end_utc: When the stay ends from now on, in UTC. Kept when absent or None.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_UPDATE_INTERVAL,
            {
                "reservation_id": reservation_id,
                "charge_cancellation_fee": charge_cancellation_fee,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "start_utc": start_utc,
                "end_utc": end_utc,
            },
            timeout=timeout,
            retry=retry,
        )

    async def update_customer(
        self,
        *,
        reservation_id: UUID,
        customer_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Change the customer of a reservation.

        Gives a reservation to another customer, who owns it from then on as its `account_id`.

        Args:
            reservation_id: The reservation that gets another owner.
            customer_id: Who owns it from now on.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_UPDATE_CUSTOMER,
            {
                "reservation_id": reservation_id,
                "customer_id": customer_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def start(
        self,
        *,
        reservation_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Start a reservation.

        Checks a guest in: a `Confirmed` reservation becomes `Started`. Refused while its start
        is in the future, and unless an inspected resource is assigned.

        Args:
            reservation_id: The `Confirmed` reservation to check in.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_START,
            {
                "reservation_id": reservation_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def process(
        self,
        *,
        reservation_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        close_bills: bool | Unset | None = UNSET,
        allow_open_balance: bool | Unset | None = UNSET,
        notes: str | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Process a reservation.

        Checks a guest out: a `Started` reservation becomes `Processed`, on the last day of the
        planned stay at the earliest. The profiles of its guests have to be complete; the error
        says what they lack. Unless `allow_open_balance` is true, what the guests consumed has
        to be paid, and their bills closed, beforehand or by `close_bills`.

        Args:
            reservation_id: The `Started` reservation to check out.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            close_bills: Whether bills that can be closed are closed on the way. Otherwise they
                have to be closed before.
            allow_open_balance: Whether the guests may leave without having paid for everything.
                Needs `notes`.
            notes: Why something stays unpaid. Required if `allow_open_balance` is true.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_PROCESS,
            {
                "reservation_id": reservation_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "close_bills": close_bills,
                "allow_open_balance": allow_open_balance,
                "notes": notes,
            },
            timeout=timeout,
            retry=retry,
        )

    async def cancel(
        self,
        *,
        reservation_ids: Sequence[UUID],
        notes: str,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        post_cancellation_fee: bool | Unset | None = UNSET,
        send_email: bool | Unset | None = UNSET,
        reservation_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.ReservationIdsResult:
        """Cancel reservations.

        Cancels reservations that can still be cancelled. No fee is charged unless
        `post_cancellation_fee` is true, and an email is sent unless `send_email` is false.

        Args:
            reservation_ids: Reservations that will not take place. At most 1000 in a call.
            notes: Reason for the cancellation, in words.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            post_cancellation_fee: Whether the fee of the rate's cancellation policies is
                charged. False when absent or None.
            send_email: Whether Mews tells the guest by email. True when absent or None.
            reservation_id: Deprecated. Use `reservation_ids` instead.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Which reservations were changed.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_CANCEL,
            {
                "reservation_ids": reservation_ids,
                "notes": notes,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
                "post_cancellation_fee": post_cancellation_fee,
                "send_email": send_email,
                "reservation_id": reservation_id,
            },
            timeout=timeout,
            retry=retry,
        )

    async def delete_companion(
        self,
        *,
        reservation_id: UUID,
        customer_id: UUID,
        language_code: str | Unset | None = UNSET,
        culture_code: str | Unset | None = UNSET,
        enterprise_id: UUID | Unset | None = UNSET,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> models.EmptyResult:
        """Delete a companion from a reservation.

        Takes a customer out of the guests of a reservation. The profile of the customer stays
        as it is.

        Args:
            reservation_id: The reservation that the guest leaves.
            customer_id: Who is not to be a guest of it any more.
            language_code: Language of names and error messages. Belongs together with
                `culture_code`; with one of them missing the server uses its defaults.
            culture_code: Culture in which values are put into words. Belongs together with
                `language_code`; with one of them missing the server uses its defaults.
            enterprise_id: The property that the reservation is in. Required with a Portfolio
                Access Token, ignored with any other.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Returns:
            Success, with nothing to add.

        Raises:
            RequestInvalidError: An argument is outside the contract. Nothing was sent.
            OutcomeUnknownError: The response was lost, and whether it was applied is unknown.
            MewsError: Anything else that may go wrong: see `mews_connector.errors`.
        """
        return await self._client.execute(
            RESERVATIONS_DELETE_COMPANION,
            {
                "reservation_id": reservation_id,
                "customer_id": customer_id,
                "language_code": language_code,
                "culture_code": culture_code,
                "enterprise_id": enterprise_id,
            },
            timeout=timeout,
            retry=retry,
        )
