//! The data plane: one thread a core, listeners, upstream pools, health probes.
