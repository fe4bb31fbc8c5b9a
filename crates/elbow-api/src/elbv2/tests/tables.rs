//! The service has every operation of the list, and the list says so.

use elbow_wire::Service;

use crate::elbv2::TABLE;

#[test]
fn every_operation_is_there_and_in_order() {
    let names: Vec<&str> = TABLE.iter().map(|(name, _)| *name).collect();
    let listed: Vec<&str> = Service::Elbv2.operations().iter().map(|o| o.name).collect();
    assert_eq!(names, listed);
}
