//! A proxy with nothing around it, for measuring what one request costs: one worker, or as many as
//! the third argument says, between `<listen>` and `<target>`. Ends when its input does.
//! `fast_path.sh` drives it.

use std::error::Error;
use std::io::Read;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use elbow_balance::{Generation, GroupRoutes, ListenerRoutes, Snapshot, TargetKey, TargetRoute};
use elbow_base::{SystemClock, TimeScale};
use elbow_model::{InstanceId, TargetGroupName, TargetHealthState, TargetId, ZoneName};
use elbow_proxy::{Proxy, ProxyConfig};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = |what: &str| arguments.next().ok_or_else(|| format!("no {what} given"));
    let listen: SocketAddr = next("<listen>")?.parse()?;
    let target: SocketAddr = next("<target>")?.parse()?;
    let workers = next("workers").map_or(Ok(1), |text| text.parse())?;
    let clock = Arc::new(SystemClock::new(TimeScale::REAL));
    let (proxy, mut reports) = Proxy::start(ProxyConfig { workers, clock, seed: 1 }, &[listen])?;
    let listener =
        ListenerRoutes { address: proxy.addresses()[0], group: 0, host: "lb.localhost".to_owned() };
    let route = TargetRoute {
        key: TargetKey(1),
        id: TargetId::new(InstanceId::from_number(1), target.port()),
        address: target,
        zone: ZoneName::of_region("us-east-1", 0),
        state: TargetHealthState::Healthy,
    };
    let group = GroupRoutes::new(TargetGroupName::try_new("web")?, vec![route], Duration::ZERO);
    proxy.publish(Arc::new(Snapshot::try_new(Generation(1), vec![listener], vec![group])?));
    println!("{}", proxy.addresses()[0]);
    // Somebody reads the reports, as the control plane does.
    std::thread::spawn(move || while reports.blocking_recv().is_some() {});
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}
