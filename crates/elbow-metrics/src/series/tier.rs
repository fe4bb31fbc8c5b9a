//! One resolution of a series: buckets by slot, the newest hour or minute open, the rest packed.
//!
//! A chunk holds sixty slots. Only the newest is kept as it is computed with; older ones are bytes
//! that are unpacked when they are asked for, and when a late sample arrives.

use std::collections::VecDeque;

use crate::series::bucket::Bucket;
use crate::series::codec::{Reader, Writer};

/// Slots of a chunk: a minute of seconds, an hour of minutes.
const CHUNK: u64 = 60;

/// Buckets of one length.
#[derive(Clone, Debug)]
pub(crate) struct Tier {
    /// Seconds a slot.
    resolution: u64,
    /// Slots that are kept, counted back from the newest.
    capacity: u64,
    /// The newest slot with samples; meaningless while there are none.
    newest: u64,
    /// Oldest first, all before `open`.
    sealed: VecDeque<Sealed>,
    /// Bytes of all of `sealed`.
    packed: usize,
    open: u64,
    /// The open chunk's buckets by slot. Never empty once anything was added.
    entries: Vec<(u8, Bucket)>,
}

#[derive(Clone, Debug)]
struct Sealed {
    chunk: u64,
    bytes: Box<[u8]>,
}

impl Tier {
    pub(crate) fn new(resolution: u64, capacity: u64) -> Self {
        Self {
            resolution,
            capacity,
            newest: 0,
            sealed: VecDeque::new(),
            packed: 0,
            open: 0,
            entries: Vec::new(),
        }
    }

    pub(crate) fn resolution(&self) -> u64 {
        self.resolution
    }

    pub(crate) fn capacity(&self) -> u64 {
        self.capacity
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The start of the newest slot in seconds, and its bucket.
    pub(crate) fn newest(&self) -> Option<(u64, &Bucket)> {
        self.entries.last().map(|(_, bucket)| (self.newest * self.resolution, bucket))
    }

    /// Keeps `capacity` slots from now on.
    pub(crate) fn set_capacity(&mut self, capacity: u64) {
        self.capacity = capacity;
        self.trim();
    }

    /// Adds samples of the second `second`; false when that is too old to be kept.
    pub(crate) fn add(&mut self, second: u64, bucket: &Bucket, keep: bool) -> bool {
        let slot = second / self.resolution;
        if self.capacity == 0 || (!self.is_empty() && slot < self.floor()) {
            return false;
        }
        let chunk = slot / CHUNK;
        if self.is_empty() {
            self.open = chunk;
        }
        if chunk > self.open {
            self.seal();
            self.open = chunk;
        }
        if chunk == self.open {
            insert(&mut self.entries, slot, bucket, keep);
        } else {
            self.insert_late(chunk, slot, bucket, keep);
        }
        self.newest = self.newest.max(slot);
        self.trim();
        true
    }

    /// Calls `each` with the start second and the bucket of every slot that begins in
    /// `from..until` (seconds), oldest first.
    pub(crate) fn between(&self, from: u64, until: u64, mut each: impl FnMut(u64, &Bucket)) {
        if self.is_empty() {
            return;
        }
        let first = from.div_ceil(self.resolution).max(self.floor());
        let last = until.div_ceil(self.resolution);
        let begin = self.sealed.partition_point(|sealed| (sealed.chunk + 1) * CHUNK <= first);
        for sealed in self.sealed.iter().skip(begin) {
            if sealed.chunk * CHUNK >= last {
                return;
            }
            for (offset, bucket) in unpack(&sealed.bytes).unwrap_or_default() {
                let slot = sealed.chunk * CHUNK + u64::from(offset);
                if (first..last).contains(&slot) {
                    each(slot * self.resolution, &bucket);
                }
            }
        }
        for (offset, bucket) in &self.entries {
            let slot = self.open * CHUNK + u64::from(*offset);
            if (first..last).contains(&slot) {
                each(slot * self.resolution, bucket);
            }
        }
    }

    /// Forgets the distributions that are kept.
    pub(crate) fn forget_distributions(&mut self) {
        self.entries.iter_mut().for_each(|(_, bucket)| bucket.forget_distribution());
        for sealed in &mut self.sealed {
            let mut entries = unpack(&sealed.bytes).unwrap_or_default();
            entries.iter_mut().for_each(|(_, bucket)| bucket.forget_distribution());
            sealed.bytes = pack(&entries);
        }
        self.packed = self.sealed.iter().map(|sealed| sealed.bytes.len()).sum();
    }

    pub(crate) fn heap_bytes(&self) -> usize {
        let open: usize = self.entries.iter().map(|(_, bucket)| bucket.heap_bytes()).sum();
        self.packed
            + open
            + self.sealed.capacity() * size_of::<Sealed>()
            + self.entries.capacity() * size_of::<(u8, Bucket)>()
    }

    pub(crate) fn write(&self, out: &mut Writer) {
        out.varint(self.resolution);
        out.varint(self.capacity);
        out.varint(self.newest);
        let open = (!self.is_empty()).then(|| pack(&self.entries));
        out.varint(u64::try_from(self.sealed.len()).unwrap_or(0) + u64::from(open.is_some()));
        for sealed in &self.sealed {
            out.varint(sealed.chunk);
            out.bytes(&sealed.bytes);
        }
        if let Some(bytes) = open {
            out.varint(self.open);
            out.bytes(&bytes);
        }
    }

    /// `None` when the bytes are not those of a tier.
    pub(crate) fn read(from: &mut Reader<'_>) -> Option<Self> {
        let (resolution, capacity) = (from.varint().filter(|r| *r > 0)?, from.varint()?);
        let mut tier = Self::new(resolution, capacity);
        tier.newest = from.varint()?;
        let chunks = from.varint()?;
        // The seconds that the newest slot stands for must be a number that can be computed with.
        tier.newest.checked_add(CHUNK)?.checked_mul(resolution)?;
        for number in 0..chunks {
            let (chunk, bytes) = (from.varint()?, from.bytes()?);
            let entries = unpack(bytes).filter(|entries| !entries.is_empty())?;
            if chunk > tier.newest / CHUNK || (number > 0 && tier.open >= chunk) {
                return None;
            }
            tier.open = chunk;
            if number + 1 < chunks {
                tier.packed += bytes.len();
                tier.sealed.push_back(Sealed { chunk, bytes: bytes.into() });
            } else {
                let last = u64::from(entries.last()?.0);
                if chunk * CHUNK + last != tier.newest {
                    return None;
                }
                tier.entries = entries;
            }
        }
        Some(tier)
    }

    /// The oldest slot that is kept.
    fn floor(&self) -> u64 {
        (self.newest + 1).saturating_sub(self.capacity)
    }

    fn seal(&mut self) {
        let bytes = pack(&self.entries);
        self.packed += bytes.len();
        self.sealed.push_back(Sealed { chunk: self.open, bytes });
        self.entries.clear();
    }

    fn insert_late(&mut self, chunk: u64, slot: u64, bucket: &Bucket, keep: bool) {
        match self.sealed.binary_search_by_key(&chunk, |sealed| sealed.chunk) {
            Ok(at) => {
                let mut entries = unpack(&self.sealed[at].bytes).unwrap_or_default();
                insert(&mut entries, slot, bucket, keep);
                self.packed -= self.sealed[at].bytes.len();
                self.sealed[at].bytes = pack(&entries);
                self.packed += self.sealed[at].bytes.len();
            }
            Err(at) => {
                let mut entries = Vec::with_capacity(1);
                insert(&mut entries, slot, bucket, keep);
                let bytes = pack(&entries);
                self.packed += bytes.len();
                self.sealed.insert(at, Sealed { chunk, bytes });
            }
        }
    }

    fn trim(&mut self) {
        let floor = self.floor();
        while self.sealed.front().is_some_and(|front| (front.chunk + 1) * CHUNK <= floor) {
            self.packed -= self.sealed.pop_front().map_or(0, |gone| gone.bytes.len());
        }
    }
}

fn insert(entries: &mut Vec<(u8, Bucket)>, slot: u64, bucket: &Bucket, keep: bool) {
    let offset = u8::try_from(slot % CHUNK).unwrap_or(0);
    match entries.last_mut() {
        Some((last, present)) if *last == offset => present.merge(bucket, keep),
        Some((last, _)) if *last > offset => {
            match entries.binary_search_by_key(&offset, |(at, _)| *at) {
                Ok(at) => entries[at].1.merge(bucket, keep),
                Err(at) => entries.insert(at, (offset, bucket.clone())),
            }
        }
        _ => entries.push((offset, bucket.clone())),
    }
}

/// Offsets are written as gaps to the one before; most are 0.
fn pack(entries: &[(u8, Bucket)]) -> Box<[u8]> {
    let mut out = Writer::default();
    let mut next = 0;
    for (offset, bucket) in entries {
        // Six bits suffice for a gap and two are free, but a byte keeps it plain.
        out.byte(offset - next);
        bucket.write(&mut out);
        next = offset + 1;
    }
    out.into_bytes().into_boxed_slice()
}

fn unpack(bytes: &[u8]) -> Option<Vec<(u8, Bucket)>> {
    let mut from = Reader::new(bytes);
    let mut entries: Vec<(u8, Bucket)> = Vec::with_capacity(bytes.len().min(600) / 10 + 1);
    let mut next = 0u8;
    while !from.is_empty() {
        let offset = next.checked_add(from.byte()?).filter(|o| u64::from(*o) < CHUNK)?;
        entries.push((offset, Bucket::read(&mut from)?));
        next = offset + 1;
    }
    Some(entries)
}
