//! Drivers that run instances: a process driver, a fake, and the contract both keep.
