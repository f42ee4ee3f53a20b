"""Where `mews_contract.testing.strategies` was. Write `from mews_contract import strategies`."""

import sys
import warnings

from mews_contract.testing import strategies

_MOVED = "mews_contract.strategies has moved: write `from mews_contract import strategies`"

warnings.warn(_MOVED, DeprecationWarning, stacklevel=2)
# Else the package would have this module under the name that others should import.
sys.modules[__name__] = strategies
