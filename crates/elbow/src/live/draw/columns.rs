//! Which columns the table of instances has in a given width, and how wide each is.

use elbow_control::GroupView;

use crate::live::text::width;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    /// The sign of its state.
    Sign,
    /// Instance id.
    Id,
    /// Zone.
    Zone,
    /// Lifecycle state.
    State,
    /// Its target's health.
    Health,
    /// Since its launch.
    Age,
    /// CPU with a bar.
    Cpu,
    /// Resident memory.
    Memory,
    /// Requests a second.
    Rate,
    /// Requests in flight.
    InFlight,
    /// Template version.
    Version,
    /// Where it serves.
    Address,
}

/// Columns from left to right with their widths when there is little room and when there is
/// enough.
const WIDTHS: [(Column, usize, usize); 12] = [
    (Column::Sign, 1, 1),
    (Column::Id, 10, 19),
    (Column::Zone, 4, 16),
    (Column::State, 11, 11),
    (Column::Health, 9, 9),
    (Column::Age, 6, 6),
    (Column::Cpu, 9, 15),
    (Column::Memory, 5, 6),
    (Column::Rate, 6, 8),
    (Column::InFlight, 4, 9),
    (Column::Version, 3, 7),
    (Column::Address, 15, 47),
];

/// Columns that are left out for want of room, the first first.
const LEFT_OUT: [Column; 11] = [
    Column::Address,
    Column::Version,
    Column::Memory,
    Column::InFlight,
    Column::Age,
    Column::Zone,
    Column::State,
    Column::Rate,
    Column::Cpu,
    Column::Id,
    Column::Health,
];

/// Columns that get all the room they can use, the first first.
const WIDENED: [Column; 8] = [
    Column::Address,
    Column::Id,
    Column::Cpu,
    Column::Zone,
    Column::InFlight,
    Column::Version,
    Column::Rate,
    Column::Memory,
];

/// The columns that fit into `cells`, each with one cell of space after it.
pub(crate) fn columns(group: &GroupView, cells: usize) -> Vec<(Column, usize)> {
    let addresses = group.instances.iter().filter_map(|member| member.address);
    let address = addresses.map(|address| address.to_string().len()).max().unwrap_or(0);
    let zones = group.instances.iter().map(|member| width(member.zone.as_str()));
    let zone = zones.max().unwrap_or(0);
    let mixed = group.instances.windows(2).any(|pair| pair[0].version != pair[1].version);
    let sized = |(column, small, large): (Column, usize, usize)| match column {
        // A cut address is useless.
        Column::Address => (column, address.clamp(small, large), address.clamp(small, large)),
        Column::Zone => (column, small, zone.clamp(small, large)),
        _ => (column, small, large),
    };
    let mut shown: Vec<_> = WIDTHS.into_iter().map(sized).collect();
    let total = |shown: &[(Column, usize, usize)]| -> usize {
        shown.iter().map(|(_, small, _)| small + 1).sum::<usize>()
    };
    let version_last = LEFT_OUT.into_iter().filter(|column| !(mixed && *column == Column::Version));
    for column in version_last {
        if total(&shown) <= cells + 1 {
            break;
        }
        shown.retain(|(kept, ..)| *kept != column);
    }
    let mut room = (cells + 1).saturating_sub(total(&shown));
    for column in WIDENED {
        if let Some((_, small, large)) = shown.iter_mut().find(|(kept, ..)| *kept == column) {
            let more = (*large - *small).min(room);
            *small += more;
            room -= more;
        }
    }
    shown.into_iter().map(|(column, width, _)| (column, width)).collect()
}
