! Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does.
program answers
    use httpstatus
    implicit none
    character(20) :: argument
    integer :: i, code

    ! What only Fortran has: functions of whole arrays.
    if (any(is_error([http_ok, http_not_found, 499]) .neqv. [.false., .true., .true.])) error stop "is_error"
    do i = 1, command_argument_count()
        call get_command_argument(i, argument)
        read (argument, *) code
        call answer(code)
    end do
    do i = 1, registered_count()
        print "(i0)", registered(i)
    end do
    print "(2a)", "version ", version()
    print "(2a)", "registry date ", registry_date()
    ! The test repeats this line for each name.
    call constant("NOT_FOUND", http_not_found)

contains

    subroutine answer(code)
        integer, intent(in) :: code
        integer :: i

        i = 1
        do while (alias(code, i) /= "")
            call text("alias", alias(code, i))
            i = i + 1
        end do
        i = 1
        do while (former_phrase(code, i) /= "")
            call text("former_phrase", former_phrase(code, i))
            i = i + 1
        end do
        call number("class", class_of(code))
        call number("fallback", fallback(code))
        ! The test repeats these two lines for each text and each bool.
        call text("class_name", class_name(code))
        call truth("is_valid", is_valid(code))
    end subroutine

    subroutine text(what, said)
        character(*), intent(in) :: what, said
        if (len(said) > 0) then
            print "(i0, 4a)", code, " ", what, " ", said
        else
            print "(i0, 3a)", code, " ", what, " -"
        end if
    end subroutine

    subroutine truth(what, holds)
        character(*), intent(in) :: what
        logical, intent(in) :: holds
        print "(i0, 4a)", code, " ", what, " ", trim(merge("true ", "false", holds))
    end subroutine

    subroutine number(what, said)
        character(*), intent(in) :: what
        integer, intent(in) :: said
        print "(i0, 3a, i0)", code, " ", what, " ", said
    end subroutine

    subroutine constant(name, code)
        character(*), intent(in) :: name
        integer, intent(in) :: code
        print "(2a, i0)", name, " ", code
    end subroutine
end program
