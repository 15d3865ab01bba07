! Calls one function about one code, which may be none: ranges is_valid 65940
program ranges
    use httpstatus
    implicit none
    character(40) :: function, argument
    integer :: code

    call get_command_argument(1, function)
    call get_command_argument(2, argument)
    read (argument, *) code
    select case (function)
    ! The test repeats these two lines for each text and each bool.
    case ('class_name'); print *, class_name(code)
    case ('is_valid'); print *, is_valid(code)
    case ('alias'); print *, alias(code, 1)
    case ('former_phrase'); print *, former_phrase(code, 1)
    case ('class'); print *, class_of(code)
    case ('fallback'); print *, fallback(code)
    case default; error stop 'no such function'
    end select
end program
