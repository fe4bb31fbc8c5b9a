#!/usr/bin/env bash
# Measures CPU time per request of this proxy and of nginx as a proxy, with one worker each, in
# front of the same nginx, and memory per idle connection of ours. Needs nginx, wrk and python3.
#   cargo build --release -p elbow-proxy --example fast_path && fast_path.sh [seconds] [rounds]
set -euo pipefail
seconds=${1:-5} rounds=${2:-3}
root=$(cd "$(dirname "$0")/../../.." && pwd)
ours=${FAST_PATH:-$root/target/release/examples/fast_path}
dir=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$dir"' EXIT

free_port() {
    python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])'
}

# nginx <name> <port> <server body>
start_nginx() {
    cat > "$dir/$1.conf" <<CONF
worker_processes 1; daemon off; pid $dir/$1.pid; error_log $dir/$1.log;
events { worker_connections 20000; }
http {
    access_log off; keepalive_requests 1000000000; keepalive_timeout 3600s;
    client_body_temp_path $dir/b; proxy_temp_path $dir/p; fastcgi_temp_path $dir/f;
    uwsgi_temp_path $dir/u; scgi_temp_path $dir/s;
    $3
}
CONF
    nginx -c "$dir/$1.conf" & pids+=($!)
    until pgrep -P "${pids[-1]}" > "$dir/$1.worker"; do sleep 0.05; done
}

# User and system ticks of a process.
ticks() { sed 's/.*) //' "/proc/$1/stat" | awk '{ print $12, $13 }'; }

# measure <name> <pid> <port>
measure() {
    wrk -t1 -c32 -d1s "http://127.0.0.1:$3/" > /dev/null
    read -r user0 system0 < <(ticks "$2")
    wrk -t1 -c32 -d"${seconds}s" --latency "http://127.0.0.1:$3/" > "$dir/wrk"
    read -r user1 system1 < <(ticks "$2")
    awk -v name="$1" -v u=$((user1 - user0)) -v s=$((system1 - system0)) -v hz="$(getconf CLK_TCK)" '
        /requests in/ { n = $1 } /Requests\/sec/ { rate = $2 } /99%/ { p99 = $2 }
        /Non-2xx|Socket errors/ { print "  " $0 }
        END { printf "%-8s %8.0f req/s  user %5.2f us  system %5.2f us  sum %5.2f us  p99 %s\n",
              name, rate, u / hz / n * 1e6, s / hz / n * 1e6, (u + s) / hz / n * 1e6, p99 }' "$dir/wrk"
}

target=$(free_port) proxied=$(free_port)
start_nginx target "$target" "server { listen 127.0.0.1:$target; return 200 ok; }"
start_nginx proxy "$proxied" "upstream t { server 127.0.0.1:$target; keepalive 256; keepalive_requests 1000000000; }
    server { listen 127.0.0.1:$proxied; location / { proxy_pass http://t; proxy_http_version 1.1;
        proxy_set_header Connection ''; proxy_set_header Host \$host;
        proxy_set_header X-Forwarded-For \$proxy_add_x_forwarded_for;
        proxy_set_header X-Forwarded-Proto \$scheme; proxy_set_header X-Forwarded-Port \$server_port;
        proxy_set_header X-Amzn-Trace-Id \"Root=1-\$request_id\"; } }"
mkfifo "$dir/in"
"$ours" 127.0.0.1:0 "127.0.0.1:$target" < "$dir/in" > "$dir/out" & pid=$!; pids+=($pid)
exec 9> "$dir/in"
until [ -s "$dir/out" ]; do sleep 0.05; done
port=$(cut -d: -f2 "$dir/out")
nginx_worker=$(cat "$dir/proxy.worker")
for _ in $(seq "$rounds"); do
    measure elbow "$pid" "$port"
    measure nginx "$nginx_worker" "$proxied"
done

memory() { awk '/VmRSS/ { print $2 }' "/proc/$1/status"; }
idle() {
    python3 - "$1" "$2" <<'PY'
import socket, sys, time, resource
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
port, pid, n = int(sys.argv[1]), sys.argv[2], 5000
rss = lambda: int(next(l for l in open(f'/proc/{pid}/status') if l.startswith('VmRSS')).split()[1])
def settled():
    last = -1
    while rss() != last:
        last = rss(); time.sleep(0.3)
    return last
before, open_, asked = settled(), [], b'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
for _ in range(n):
    open_.append(socket.create_connection(('127.0.0.1', port)))
fresh = settled()
for s in open_:
    s.sendall(asked); assert s.recv(4096).startswith(b'HTTP/1.1 200')
used = settled()
print(f'{n} idle connections: {(fresh-before)*1024/n:.0f} bytes each, {(used-before)*1024/n:.0f} after a request')
PY
}
echo "elbow: $(idle "$port" "$pid")"
echo "nginx: $(idle "$proxied" "$nginx_worker")"
