//! The pure planner: policies, zone balance, replacement, refresh, and the report that says why.
