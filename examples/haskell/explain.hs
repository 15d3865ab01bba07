-- Explains HTTP status codes. Without arguments: the whole registry. It stands beside HttpStatus.hs; pkg-config says
-- where the library is:
--
--     ghc explain.hs -o explain $(pkg-config --libs httpstatus)
--     ./explain 404 'payload too large' im_a_teapot 499

{-# LANGUAGE OverloadedStrings #-}

import Control.Monad (unless, when)
import Data.ByteString (ByteString)
import qualified Data.ByteString.Char8 as Bytes
import Data.Char (isDigit)
import Data.List (intercalate)
import Data.Maybe (fromJust)
import System.Exit (exitFailure)
import System.IO (stderr)
import System.Posix.Env.ByteString (getArgs)
import Text.Printf (printf)

import qualified HttpStatus as Http

list :: IO ()
list = do
  row "CODE" "NAME" "PHRASE" "DEFINED IN"
  mapM_ known Http.allStatuses
  printf "%d codes, IANA registry of %s\n" (length Http.allStatuses) Http.registryDate
  where
    row :: String -> String -> String -> String -> IO ()
    row = printf "%-4s  %-31s  %-31s  %s\n"
    known status =
      row (show (Http.code status)) (get Http.name) (get Http.phrase) (get Http.reference)
      where
        get text = fromJust (text status)

explain :: Http.Status -> IO ()
explain status = do
  case Http.name status of
    Just name -> do
      printf "%s\n  name      %s\n" (show status) name
      mapM_ (printf "  alias     %s\n") (Http.aliases status)
    Nothing -> printf "%s is not registered\n" (show status)
  printf "  class     %s\n" (classes !! Http.statusClass status)
  case (Http.description status, Http.reference status, Http.url status) of
    (Just description, Just reference, Just url) ->
      printf "  meaning   %s\n  defined   %s\n            %s\n" description reference url
    _ -> printf "  fallback  %s\n" (show (Http.fallback status))
  printf "  traits    %s\n" (intercalate ", " [trait | (True, trait) <- traits])
  where
    classes :: [String]
    classes = ["none", "1xx informational", "2xx success", "3xx redirection", "4xx client error", "5xx server error"]
    traits :: [(Bool, String)]
    traits =
      [ (Http.hasContent status, "content"),
        (not (Http.hasContent status), "no content"),
        (Http.isError status, "error"),
        (Http.isCacheable status, "cacheable"),
        (Http.isExperimental status, "experimental"),
        (Http.isDeprecated status, "deprecated")
      ]

-- | The status that an argument means, or what is wrong with it.
parse :: ByteString -> Either ByteString Http.Status
parse argument
  | not (Bytes.null argument) && Bytes.all isDigit argument =
      let number = read (Bytes.unpack argument) :: Integer
       in if number > 0xFFFF
            then Left (argument <> " is too large, codes end at 65535")
            else Right (Http.Status (fromInteger number))
  | Just status <- Http.fromName argument = Right status
  | Just status <- Http.fromPhrase argument = Right status
  | otherwise = Left ("\"" <> argument <> "\" is neither a number nor the name or phrase of a status code")

main :: IO ()
main = do
  arguments <- getArgs
  when (null arguments) list
  explained <- mapM (either refuse (\status -> True <$ explain status) . parse) arguments
  unless (and explained) exitFailure
  where
    refuse problem = False <$ Bytes.hPutStr stderr ("httpstatus: " <> problem <> "\n")
