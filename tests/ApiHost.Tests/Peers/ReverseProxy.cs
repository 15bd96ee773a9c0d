using System.Diagnostics;
using System.Net.Sockets;

namespace Actors.ApiHost.Tests.Peers;

/// <summary>A proxy of somebody else's before a server, on a port of its own; it can be ended and started again.</summary>
internal sealed class ReverseProxy : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-proxy-");
    private readonly int _port = FreePort.Take();
    private readonly (string Program, string[] Arguments) _start;
    private Process? _process;

    private ReverseProxy(string kind, Uri server)
    {
        var file = Path.Combine(_folder.FullName, "config");
        File.WriteAllText(file, ConfigurationOf(kind, server));
        _start = kind switch
        {
            "haproxy" => ("/usr/sbin/haproxy", ["-db", "-f", file]),
            "caddy" => ("/usr/bin/caddy", ["run", "--config", file, "--adapter", "caddyfile"]),
            _ => ("/usr/sbin/nginx", ["-c", file, "-p", _folder.FullName, "-e", "stderr"]),
        };
    }

    /// <summary>Where it listens.</summary>
    public string Address => $"http://127.0.0.1:{_port}";

    /// <summary>Starts one: nginx, haproxy, caddy, or nginx without what a WebSocket needs.</summary>
    public static async Task<ReverseProxy> StartAsync(string kind, Uri server)
    {
        var proxy = new ReverseProxy(kind, server);
        ForeignProgram.Insist(proxy._start.Program);
        await proxy.StartAsync();
        return proxy;
    }

    /// <summary>Starts it again.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(_start.Program, _start.Arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        // It keeps what it likes in folders of its own.
        start.Environment["HOME"] = _folder.FullName;
        start.Environment["XDG_DATA_HOME"] = _folder.FullName;
        start.Environment["XDG_CONFIG_HOME"] = _folder.FullName;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        await Eventually.Holds(async () =>
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync("127.0.0.1", _port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        });
    }

    /// <summary>Ends it, and with it every connection through it.</summary>
    public async Task StopAsync()
    {
        if (_process is null) return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private string ConfigurationOf(string kind, Uri server) => kind switch
    {
        "haproxy" =>
            $"""
            defaults
              mode http
              timeout connect 5s
              timeout client 30s
              timeout server 30s
              timeout tunnel 1h
            listen live
              bind 127.0.0.1:{_port}
              server host {server.Authority}

            """,
        "caddy" =>
            $$"""
            {
              admin off
              auto_https off
            }
            http://127.0.0.1:{{_port}} {
              bind 127.0.0.1
              reverse_proxy {{server.Authority}}
            }

            """,
        "nginx" => Nginx(
            server,
            """
            proxy_http_version 1.1;
                  proxy_set_header Upgrade $http_upgrade;
                  proxy_set_header Connection $connection_upgrade;
            """),
        _ => Nginx(server, ""),
    };

    // As Debian ships it, with nothing set for streams: the answer itself asks not to be held back.
    private string Nginx(Uri server, string upgrade) =>
        $$"""
        daemon off;
        pid {{_folder.FullName}}/pid;
        events { worker_connections 256; }
        http {
          access_log off;
          client_body_temp_path {{_folder.FullName}}/body;
          proxy_temp_path {{_folder.FullName}}/proxy;
          fastcgi_temp_path {{_folder.FullName}}/fastcgi;
          uwsgi_temp_path {{_folder.FullName}}/uwsgi;
          scgi_temp_path {{_folder.FullName}}/scgi;
          map $http_upgrade $connection_upgrade { default upgrade; '' close; }
          server {
            listen 127.0.0.1:{{_port}};
            location / {
              proxy_pass http://{{server.Authority}};
              proxy_set_header Host $http_host;
              {{upgrade}}
            }
          }
        }

        """;
}
