use http::StatusCode;

fn main() {
    println!("# http");
    for code in 100..1000 {
        let status = StatusCode::from_u16(code).unwrap();
        if let Some(phrase) = status.canonical_reason() {
            println!("{code}\tphrase\t{phrase}");
        }
        println!("{code}\tis_informational\t{}", status.is_informational());
        println!("{code}\tis_success\t{}", status.is_success());
        println!("{code}\tis_redirection\t{}", status.is_redirection());
        println!("{code}\tis_client_error\t{}", status.is_client_error());
        println!("{code}\tis_server_error\t{}", status.is_server_error());
    }
}
