"""The rate limit of a process, whatever becomes of those who wait for it."""

from hypothesis import settings

from mews_runtime.limits.local import Limiter, RequestLimiter
from tests.runtime.queues import NEAR, PATIENCE, REQUESTS, SOON, Caller, Callers


class CallersOfAProcess(Callers):
    """Callers of one process: it knows all that the server counts."""

    def made(self) -> list[Limiter]:
        return [RequestLimiter(REQUESTS, self.seconds, slack=0, clock=self.clock)]

    def answered(self, wait: float, ahead: list[Caller]) -> None:
        now = self.clock.passed
        counted = self.since(now - self.seconds + SOON)
        fewest = REQUESTS - len(self.granted) - len(self.since(now - self.seconds - SOON))
        if wait == 0:
            # Those ahead who are to ask by now, and have not yet, find a turn when they do.
            free = REQUESTS - len(self.granted) - len(counted)
            assert sum(each.back <= now and not each.is_late for each in ahead) <= free
        elif now >= self.paced_until:
            assert fewest <= len(ahead)
            if fewest > 0:
                assert wait <= PATIENCE
            elif counted and len(ahead) < NEAR:
                assert wait <= counted[0] + self.seconds - now + SOON


TestCallersOfAProcess = CallersOfAProcess.TestCase
TestCallersOfAProcess.settings = settings(stateful_step_count=40)
