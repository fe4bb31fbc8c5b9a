//! The control plane under a simulated clock, driver and traffic; seeded and replayable.
