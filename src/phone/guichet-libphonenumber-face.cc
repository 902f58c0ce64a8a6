/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-libphonenumber-face.cc: libphonenumber behind plain C functions; the only C++ of the
 * program. Every function catches every exception and answers "no number" then, and copies what it
 * says into the caller's memory.
 */
#include "guichet-libphonenumber.h"

#include <cstring>
#include <memory>
#include <set>
#include <string>

#include <phonenumbers/asyoutypeformatter.h>
#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

using i18n::phonenumbers::AsYouTypeFormatter;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberMatch;
using i18n::phonenumbers::PhoneNumberMatcher;
using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;

namespace
{

/* Tries that fail before the library gives up on a text: a clean run has a handful of starting
 * points. */
const int max_tries = 40;

template <size_t size>
void
copy (char (&target)[size], const std::string &source)
{
  size_t length = source.size () < size - 1 ? source.size () : size - 1;

  memcpy (target, source.data (), length);
  target[length] = '\0';
}

GuichetPhoneType
convert_type (PhoneNumberUtil::PhoneNumberType type)
{
  switch (type)
    {
    case PhoneNumberUtil::FIXED_LINE:
      return GUICHET_PHONE_TYPE_FIXED;
    case PhoneNumberUtil::MOBILE:
      return GUICHET_PHONE_TYPE_MOBILE;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
      return GUICHET_PHONE_TYPE_FIXED_OR_MOBILE;
    case PhoneNumberUtil::TOLL_FREE:
      return GUICHET_PHONE_TYPE_TOLL_FREE;
    case PhoneNumberUtil::PREMIUM_RATE:
      return GUICHET_PHONE_TYPE_PREMIUM;
    case PhoneNumberUtil::SHARED_COST:
      return GUICHET_PHONE_TYPE_SHARED_COST;
    case PhoneNumberUtil::VOIP:
      return GUICHET_PHONE_TYPE_VOIP;
    case PhoneNumberUtil::PERSONAL_NUMBER:
      return GUICHET_PHONE_TYPE_PERSONAL;
    case PhoneNumberUtil::PAGER:
      return GUICHET_PHONE_TYPE_PAGER;
    case PhoneNumberUtil::UAN:
      return GUICHET_PHONE_TYPE_UNIVERSAL;
    case PhoneNumberUtil::VOICEMAIL:
      return GUICHET_PHONE_TYPE_VOICEMAIL;
    case PhoneNumberUtil::UNKNOWN:
      break;
    }

  return GUICHET_PHONE_TYPE_UNKNOWN;
}

GuichetLibCost
convert_cost (ShortNumberInfo::ShortNumberCost cost)
{
  switch (cost)
    {
    case ShortNumberInfo::TOLL_FREE:
      return GUICHET_LIB_COST_FREE;
    case ShortNumberInfo::STANDARD_RATE:
      return GUICHET_LIB_COST_STANDARD;
    case ShortNumberInfo::PREMIUM_RATE:
      return GUICHET_LIB_COST_PREMIUM;
    case ShortNumberInfo::UNKNOWN_COST:
      break;
    }

  return GUICHET_LIB_COST_UNKNOWN;
}

void
fill (const PhoneNumberUtil &util, const PhoneNumber &source, GuichetLibNumber *number)
{
  std::string word;

  number->country_code = source.country_code ();
  number->type = convert_type (util.GetNumberType (source));
  number->valid = util.IsValidNumber (source);
  number->possible = util.IsPossibleNumber (source);
  util.GetRegionCodeForNumber (source, &word);
  copy (number->region, word == "ZZ" ? std::string () : word);
  copy (number->extension, source.extension ());

  /* The extension is shown apart, and cannot be dialled with the rest. */
  PhoneNumber bare (source);
  bare.clear_extension ();
  word.clear ();
  util.Format (bare, PhoneNumberUtil::E164, &word);
  copy (number->e164, word);
  word.clear ();
  util.Format (bare, PhoneNumberUtil::NATIONAL, &word);
  copy (number->national, word);
  word.clear ();
  util.Format (bare, PhoneNumberUtil::INTERNATIONAL, &word);
  copy (number->international, word);
}

int
find (const char *text,
      gsize length,
      const char *region,
      GuichetLibNumber *numbers,
      int max_numbers)
{
  int n_found = 0;

  try
    {
      const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance ();
      const std::string copied (text, length);
      PhoneNumberMatcher matcher (util, copied, region, PhoneNumberMatcher::VALID, max_tries);
      PhoneNumberMatch match;

      while (n_found < max_numbers && matcher.HasNext ())
        {
          GuichetLibNumber *number = &numbers[n_found];

          matcher.Next (&match);
          memset (number, 0, sizeof *number);
          number->start = static_cast<gsize> (match.start ());
          number->end = static_cast<gsize> (match.end ());
          fill (util, match.number (), number);
          n_found++;
        }
    }
  catch (...)
    {
      return 0;
    }

  return n_found;
}

gboolean
parse (const char *text, gsize length, const char *region, GuichetLibNumber *number)
{
  try
    {
      const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance ();
      PhoneNumber parsed;

      memset (number, 0, sizeof *number);
      if (util.Parse (std::string (text, length), region, &parsed) !=
          PhoneNumberUtil::NO_PARSING_ERROR)
        return FALSE;
      number->end = length;
      fill (util, parsed, number);
      return TRUE;
    }
  catch (...)
    {
      return FALSE;
    }
}

gboolean
parse_short (const char *digits, const char *region, GuichetLibShort *number)
{
  try
    {
      static const ShortNumberInfo *info =
          new ShortNumberInfo (); /* lives as long as the process */
      PhoneNumber parsed;

      memset (number, 0, sizeof *number);
      number->cost = GUICHET_LIB_COST_UNKNOWN;
      number->emergency = info->IsEmergencyNumber (digits, region);
      if (PhoneNumberUtil::GetInstance ()->Parse (digits, region, &parsed) !=
          PhoneNumberUtil::NO_PARSING_ERROR)
        return number->emergency;
      number->valid = info->IsValidShortNumberForRegion (parsed, region);
      number->sms = info->IsSmsServiceForRegion (parsed, region);
      number->cost = convert_cost (info->GetExpectedCostForRegion (parsed, region));
      return number->valid || number->emergency;
    }
  catch (...)
    {
      return FALSE;
    }
}

gboolean
format_as_typed (const char *text, const char *region, char *buffer, gsize size)
{
  try
    {
      std::unique_ptr<AsYouTypeFormatter> formatter (
          PhoneNumberUtil::GetInstance ()->GetAsYouTypeFormatter (region));
      std::string formatted;

      for (const char *p = text; *p != '\0'; p++)
        formatter->InputDigit (static_cast<unsigned char> (*p), &formatted);
      if (formatted.size () >= size)
        return FALSE;
      memcpy (buffer, formatted.c_str (), formatted.size () + 1);
      return TRUE;
    }
  catch (...)
    {
      return FALSE;
    }
}

gboolean
knows_region (const char *region)
{
  try
    {
      std::set<std::string> regions;

      /* Asked for the code of a region that it does not know, the library writes to standard
       * output. */
      PhoneNumberUtil::GetInstance ()->GetSupportedRegions (&regions);
      return regions.count (region) != 0;
    }
  catch (...)
    {
      return FALSE;
    }
}

} // namespace

extern "C"
{
  extern const GuichetLibphonenumber guichet_libphonenumber_face
      __attribute__ ((visibility ("default")));
  const GuichetLibphonenumber guichet_libphonenumber_face = { find, parse, parse_short,
                                                              format_as_typed, knows_region };
}
