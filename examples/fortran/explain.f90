! Explains HTTP status codes. Without arguments: the whole registry. It stands beside httpstatus.f90; pkg-config says
! where the library is:
!
!     gfortran httpstatus.f90 explain.f90 -o explain $(pkg-config --libs httpstatus)
!     ./explain 404 'payload too large' im_a_teapot 499
program explain
    use httpstatus
    use, intrinsic :: iso_fortran_env, only: error_unit
    implicit none
    integer :: i, length, status
    character(:), allocatable :: argument

    status = 0
    if (command_argument_count() == 0) call list()
    do i = 1, command_argument_count()
        call get_command_argument(i, length=length)
        argument = repeat(" ", length)
        if (length > 0) call get_command_argument(i, argument)
        call explain_argument(argument)
    end do
    if (status /= 0) stop 1, quiet=.true.

contains

    subroutine list()
        character(*), parameter :: row = "(a4, 2x, a31, 2x, a31, 2x, a)"
        integer :: i, code

        print row, "CODE", padded("NAME", 31), padded("PHRASE", 31), "DEFINED IN"
        do i = 1, registered_count()
            code = registered(i)
            print row, padded(decimal(code), 4), padded(name(code), 31), padded(phrase(code), 31), reference(code)
        end do
        print "(5a)", decimal(registered_count()), " codes, IANA registry of ", registry_date()
    end subroutine

    subroutine explain_code(code)
        integer, intent(in) :: code
        character(*), parameter :: classes(0:5) = [character(17) :: "none", "1xx informational", "2xx success", &
            "3xx redirection", "4xx client error", "5xx server error"]
        character(:), allocatable :: traits
        integer :: i

        if (is_valid(code)) then
            print "(a)", line(code)
            print "(2a)", "  name      ", name(code)
            i = 1
            do while (alias(code, i) /= "")
                print "(2a)", "  alias     ", alias(code, i)
                i = i + 1
            end do
        else
            print "(2a)", decimal(code), " is not registered"
        end if
        print "(2a)", "  class     ", trim(classes(class_of(code)))
        if (is_valid(code)) then
            print "(2a)", "  meaning   ", description(code)
            print "(2a)", "  defined   ", reference(code)
            print "(2a)", "            ", url(code)
        else
            print "(2a)", "  fallback  ", line(fallback(code))
        end if
        traits = "content"
        if (.not. has_content(code)) traits = "no content"
        if (is_error(code)) traits = traits // ", error"
        if (is_cacheable(code)) traits = traits // ", cacheable"
        if (is_experimental(code)) traits = traits // ", experimental"
        if (is_deprecated(code)) traits = traits // ", deprecated"
        print "(2a)", "  traits    ", traits
    end subroutine

    ! Explains what an argument means, or says that it means no code.
    subroutine explain_argument(argument)
        character(*), intent(in) :: argument
        integer :: code, i

        if (len(argument) > 0 .and. verify(argument, "0123456789") == 0) then
            code = 0
            do i = 1, len(argument)
                code = min(code * 10 + index("123456789", argument(i:i)), 65536)
            end do
            if (code > 65535) then
                call refuse(argument // " is too large, codes end at 65535")
                return
            end if
        else
            code = from_name(argument)
            if (code == 0) code = from_phrase(argument)
            if (code == 0) then
                call refuse('"' // argument // '" is neither a number nor the name or phrase of a status code')
                return
            end if
        end if
        call explain_code(code)
    end subroutine

    subroutine refuse(problem)
        character(*), intent(in) :: problem

        write (error_unit, "(2a)") "httpstatus: ", problem
        status = 1
    end subroutine

    function decimal(number)
        integer, intent(in) :: number
        character(:), allocatable :: decimal
        character(11) :: buffer

        write (buffer, "(i0)") number
        decimal = trim(buffer)
    end function

    ! print aligns to the right.
    function padded(text, width)
        character(*), intent(in) :: text
        integer, intent(in) :: width
        character(width) :: padded

        padded = text
    end function
end program
