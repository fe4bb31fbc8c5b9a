//! Time series at one-second resolution, statistics and the alarm state machine.
