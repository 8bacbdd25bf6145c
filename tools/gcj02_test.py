#!/usr/bin/env python3
"""The datum of the outlines, against the points that eviltransform (MIT) tests itself with."""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import gcj02  # noqa: E402


class Datum(unittest.TestCase):
    def near(self, a, b, degrees):
        self.assertTrue(all(abs(x - y) < degrees for x, y in zip(a, b)), f"{a} is not {b}")

    def test_there(self):
        for wgs, gcj in (((121.5272106, 31.1774276), (121.531541859215, 31.17530398364597)),
                         ((113.912316, 22.543847), (113.9171764808363, 22.540796131694766)),
                         ((116.377817, 39.911954), (116.38404722455657, 39.91334545536069))):
            self.near(gcj02.to_gcj02(*wgs), gcj, 1e-6)

    def test_and_back(self):
        for point in ((118.18, 39.63), (117.5, 38.9), (119.3, 40.5)):
            self.near(gcj02.to_wgs84(*gcj02.to_gcj02(*point)), point, 1e-8)

    def test_the_shift_over_the_city(self):
        lon, lat = gcj02.to_gcj02(118.18, 39.63)
        self.near(((lon - 118.18) * 85_800, (lat - 39.63) * 111_000), (538, 145), 20)


if __name__ == "__main__":
    unittest.main(verbosity=0)
