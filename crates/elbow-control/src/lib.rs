//! Reconcilers: observe, plan, execute, publish snapshots to the proxy.
