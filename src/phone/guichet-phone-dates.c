/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-dates.c: recognises a date, with the hour after it, so that the run is cut there.
 * "03.05.1987 10:15" makes a valid French number if it is not.
 */
#include "guichet-phone-dates.h"

#include <string.h>

static gboolean
is_day (int value)
{
  return value >= 1 && value <= 31;
}

static gboolean
is_month (int value)
{
  return value >= 1 && value <= 12;
}

static gboolean
is_year (int value)
{
  return value >= 1800 && value < 2200;
}

/* Whether the groups around [@first, @last] are written with another separator: the three stand
 * alone. */
static gboolean
stands_alone (const GuichetPhoneShape *shape, int first, int last, char separator)
{
  return !(first > 0 && guichet_phone_shape_follows (shape, first, separator)) &&
         !(last + 1 < shape->n_groups && guichet_phone_shape_follows (shape, last + 1, separator));
}

static gboolean
is_date (const GuichetPhoneShape *shape, int group)
{
  int sizes[3], values[3];
  char separator = shape->groups[group + 1].separator[0];

  for (int i = 0; i < 3; i++)
    {
      sizes[i] = guichet_phone_shape_size (shape, group + i);
      values[i] = guichet_phone_shape_value (shape, group + i);
    }
  if (separator == '\0' || strchr ("./- ", separator) == NULL ||
      !guichet_phone_shape_follows (shape, group + 1, separator) ||
      !guichet_phone_shape_follows (shape, group + 2, separator) || sizes[1] > 2)
    return FALSE;

  /* 12/05/2022, and 05/12/2022 as Americans write it */
  if (sizes[0] <= 2 && sizes[2] == 4)
    return is_year (values[2]) && ((is_day (values[0]) && is_month (values[1])) ||
                                   (is_month (values[0]) && is_day (values[1])));

  /* 2022-05-12 */
  if (sizes[0] == 4 && sizes[2] <= 2)
    return separator != ' ' && is_year (values[0]) && is_month (values[1]) && is_day (values[2]);

  /* 12.05.22: also the beginning of 01.02.03.04.05, so only alone */
  return sizes[0] == 2 && sizes[1] == 2 && sizes[2] == 2 && separator != ' ' &&
         is_day (values[0]) && is_month (values[1]) &&
         stands_alone (shape, group, group + 2, separator);
}

/**
 * guichet_phone_date_at:
 * @shape: a run
 * @group: one of its groups
 *
 * Returns: how many groups the date at @group takes, with the hour after it; 0 if there is no date
 */
int
guichet_phone_date_at (const GuichetPhoneShape *shape, int group)
{
  int next = group + 3;

  if (next > shape->n_groups || !is_date (shape, group))
    return 0;

  /* The minutes after the last group are behind a colon, which ended the run. */
  if (next + 1 == shape->n_groups && guichet_phone_shape_size (shape, next) <= 2 &&
      guichet_phone_shape_value (shape, next) < 25)
    return 4;

  return 3;
}
