//! Every bound of the store, with its unit and its reason.

/// Bytes of a whole key: kind, account, region and name with their separators. An ARN of a load
/// balancer, the longest name in use, has fewer than 256; etcd has no bound of its own.
pub const KEY_BYTES_MAX: usize = 1024;

/// Bytes of a kind's name, so that it never crowds out the rest of a key.
pub const KIND_BYTES_MAX: usize = 64;

/// Bytes of one record. The largest things AWS lets a client store are a dashboard's body and a
/// task definition (64 KiB each and growing); etcd refuses requests above 1.5 MiB.
pub const RECORD_BYTES_MAX: usize = 512 * 1024;

/// Records that one transaction may write. Enough for `RunInstances` with hundreds of instances
/// or for a default network in every region; etcd's own default is 128 and can be raised to this.
pub const TRANSACTION_WRITES_MAX: usize = 1024;

/// Bytes of keys and records that one transaction may write: what one request may make the disk
/// do while everyone else waits.
pub const TRANSACTION_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Transactions that may wait for the disk. A batch is everything that waits, so this also bounds
/// a batch; at 10,000 a second it is a wait of a tenth of a second.
pub const QUEUE_TRANSACTIONS_MAX: usize = 1024;

/// Bytes that may wait for the disk, and so the memory and the write of one batch.
pub const QUEUE_BYTES_MAX: usize = 16 * 1024 * 1024;

/// Transactions that the change feed remembers for slow readers.
pub const WATCH_COMMITS_MAX: usize = 4096;

/// Bytes of keys and records that the change feed keeps alive for slow readers.
pub const WATCH_BYTES_MAX: usize = 8 * 1024 * 1024;

const _: () = assert!(KIND_BYTES_MAX < KEY_BYTES_MAX / 2);
const _: () = assert!(RECORD_BYTES_MAX + KEY_BYTES_MAX <= TRANSACTION_BYTES_MAX);
const _: () = assert!(TRANSACTION_BYTES_MAX <= QUEUE_BYTES_MAX);
const _: () = assert!(TRANSACTION_BYTES_MAX <= WATCH_BYTES_MAX);
