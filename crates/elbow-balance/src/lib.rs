//! Pure routing: the snapshot the proxy runs on, target choice, target health, draining.
