"""Stock Python gRPC clients against our servers.

`test_calls` and `test_call_load` try the call layer alone, on the server of gRPC's interop tests;
each test has a channel of its own. All others meet cairnd and its contract as a stranger does; each
makes the tenants it needs, so that none depends on another. People are invented.
Tests/Interop/run starts the servers and calls this file.
"""

import pathlib
import sys
import unittest


def main(patterns):
    """Runs every test, or those whose name contains one of the patterns."""
    loader = unittest.TestLoader()
    loader.testNamePatterns = [f"*{pattern}*" for pattern in patterns] or None
    suite = loader.discover(str(pathlib.Path(__file__).parent))
    result = unittest.TextTestRunner(buffer=False).run(suite)
    # A test fails once, however many of its rows do.
    failed = len({getattr(test, "test_case", test).id()
                  for test, _ in result.failures + result.errors})
    print(f"interop: {result.testsRun - failed} passed, {failed} failed")
    return 0 if result.wasSuccessful() and result.testsRun else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
