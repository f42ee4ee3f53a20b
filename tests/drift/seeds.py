"""Every difference that is sown."""

from typing import Final

from tests.drift.body_seeds import BODIES
from tests.drift.message_seeds import MESSAGES
from tests.drift.operation_seeds import WHOLE
from tests.drift.probes import PROBES, probed

SEEDS: Final = (*WHOLE, *MESSAGES, *BODIES, *(seed for probe in PROBES for seed in probed(probe)))
