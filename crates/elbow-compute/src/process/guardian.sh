# Reads "+GROUP" and "-GROUP" from standard input. When it ends, which it does however the writer
# ended, all listed process groups are ended, and then every process whose environment names the
# owner ($1): one that left its group, or was started just before the end.
trap '' HUP INT QUIT TERM TSTP
mark=$1
groups=' '
while read -r line; do
    case $line in
        +*) groups="$groups${line#+} " ;;
        -*)
            gone=${line#-}
            case $groups in
                *" $gone "*) groups="${groups%%" $gone "*} ${groups#*" $gone "}" ;;
            esac
            ;;
    esac
done

each() {
    for group in $groups; do
        kill -s "$1" -- "-$group" 2>/dev/null
    done
}
any_left() {
    for group in $groups; do
        kill -s 0 -- "-$group" 2>/dev/null && return 0
    done
    return 1
}
marked() {
    grep -lsF "$mark" /proc/[0-9]*/environ 2>/dev/null
}

each TERM
each CONT
round=0
while any_left && [ "$round" -lt 20 ]; do
    sleep 0.1 2>/dev/null || sleep 1
    round=$((round + 1))
done
each KILL
round=0
while [ "$round" -lt 5 ]; do
    found=$(marked)
    [ -z "$found" ] && break
    for file in $found; do
        file=${file#/proc/}
        kill -s KILL "${file%/environ}" 2>/dev/null
    done
    round=$((round + 1))
done
