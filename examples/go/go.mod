module example.org/explain

go 1.19
