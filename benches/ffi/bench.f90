! Fortran: bind(c).
program bench
    use, intrinsic :: iso_c_binding
    use, intrinsic :: iso_fortran_env, only: int64
    implicit none
    interface
        type(c_ptr) function http_status_phrase(code) bind(c)
            import
            integer(c_int16_t), value :: code
        end function
        type(c_ptr) function empty_phrase(code) bind(c)
            import
            integer(c_int16_t), value :: code
        end function
        logical(c_bool) function http_status_is_valid(code) bind(c)
            import
            integer(c_int16_t), value :: code
        end function
        logical(c_bool) function empty_is_valid(code) bind(c)
            import
            integer(c_int16_t), value :: code
        end function
    end interface
    integer, parameter :: calls = 50000
    integer(int64) :: start, finish, rate
    real :: best(4)
    integer :: round
    type(c_ptr), volatile :: string
    logical(c_bool), volatile :: truth

    best = huge(best)
    call system_clock(count_rate=rate)
    do round = 1, 1000
        call time_phrase(http_status_phrase, best(1))
        call time_phrase(empty_phrase, best(2))
        call time_truth(http_status_is_valid, best(3))
        call time_truth(empty_is_valid, best(4))
    end do
    print *, best

contains

    subroutine time_phrase(function, best)
        procedure(empty_phrase) :: function
        real, intent(inout) :: best
        integer :: n
        call system_clock(start)
        do n = 1, calls
            string = function(404_c_int16_t)
        end do
        call system_clock(finish)
        best = min(best, real(finish - start) * 1e9 / real(rate) / calls)
    end subroutine

    subroutine time_truth(function, best)
        procedure(empty_is_valid) :: function
        real, intent(inout) :: best
        integer :: n
        call system_clock(start)
        do n = 1, calls
            truth = function(404_c_int16_t)
        end do
        call system_clock(finish)
        best = min(best, real(finish - start) * 1e9 / real(rate) / calls)
    end subroutine
end program
