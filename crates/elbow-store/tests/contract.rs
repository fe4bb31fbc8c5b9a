//! The contract suite on every store.

use std::sync::Arc;

use elbow_store::{DurableStore, MemoryStore, Store, StoreId, contract};

mod memory {
    use super::*;

    fn make() -> (Arc<dyn Store>, ()) {
        let id = StoreId::from_random([7; 16]);
        (Arc::new(MemoryStore::new(id, contract::schema())), ())
    }

    elbow_store::contract_tests!(make);
}

mod durable {
    use super::*;

    fn make() -> (Arc<dyn Store>, tempfile::TempDir) {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let store = DurableStore::open(dir.path(), contract::schema(), "0.1.0").expect("opens");
        (Arc::new(store), dir)
    }

    elbow_store::contract_tests!(make);
}
