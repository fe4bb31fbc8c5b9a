//! One instance of the sample service, told what to do by the environment: HOST, PORT,
//! INSTANCE_ID, DATABASE_URL, VERSION, CPU_COST_US, STARTUP_DELAY_MS and FAIL_AFTER_MS.

use std::env::var;
use std::error::Error;
use std::time::Duration;

use elbow_sample::{SampleConfig, SampleOptions};

fn main() -> Result<(), Box<dyn Error>> {
    let mut options = SampleOptions::default();
    if let Ok(host) = var("HOST") {
        options.host = host.parse()?;
    }
    if let Ok(port) = var("PORT") {
        options.port = port.parse()?;
    }
    for (name, option) in [
        ("INSTANCE_ID", &mut options.instance_id),
        ("DATABASE_URL", &mut options.database),
        ("VERSION", &mut options.version),
    ] {
        if let Ok(text) = var(name) {
            *option = text;
        }
    }
    if let Ok(cost) = var("CPU_COST_US") {
        options.cpu_cost = Duration::from_micros(cost.parse()?);
    }
    if let Ok(delay) = var("STARTUP_DELAY_MS") {
        options.startup_delay = Duration::from_millis(delay.parse()?);
    }
    if let Ok(time) = var("FAIL_AFTER_MS") {
        options.fail_after = Some(Duration::from_millis(time.parse()?));
    }
    Ok(elbow_sample::run(SampleConfig::try_new(options)?)?)
}
