"""The seam below the runtime: what is known of the libraries that speak HTTP, one module each.

A request goes in, `exchange.HttpRequest`. Out comes an `exchange.HttpResponse`, whose body is taken
piece by piece, or an error of httpx2, and `departure.Departure` knows whether anything was sent.
`pool` does it for `Client` on httpcore2, `sessions` for `AsyncClient` on aiohttp, and `given` for
both on the caller's own client of httpx2 or httpx.
"""
