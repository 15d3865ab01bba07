/* Where a program starts, without Microsoft's C runtime. */
#include <stdlib.h>
int main(void);
int _fltused;
void start(void)
{
    exit(main());
}
